import type { ReceivingRole } from '#domain/obstacle/receiver.ts'
import { UNSUBMITTED } from '#domain/obstacle/states.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

export type FilingChoices = {
  assignments: { id: string; anchor: string | null; code: string; title: string }[]
  places: { id: string; kind: string; name: string; parentId: string | null }[]
  /** Open dossiers, for whoever may put a filing into one at once. */
  dossiers: { id: string; code: string; title: string }[]
  /** Who receives today what is filed, by the role; after a reform it is another organisation. */
  receivers: Record<ReceivingRole, { id: string; name: string }>
}

const MOST_ASSIGNMENTS = 200
const MOST_DOSSIERS = 50

type Question = { organisationId: string; withDossiers: boolean }

/** The agency's rows are found first: by one condition over both sides the open work of the whole province is read. */
export const filingChoicesSql = ({ organisationId, withDossiers }: Question): Prisma.Sql => Prisma.sql`
    SELECT coalesce((SELECT json_agg(a) FROM (
             SELECT a.id, a.anchor, a.code, a.title FROM assignment a
              WHERE a.id = ANY (ARRAY(
                    SELECT l.id FROM assignment l WHERE l.lead_id = ${organisationId}::uuid AND l.state IN ('issued', 'in-progress', 'suspended')
                     UNION SELECT y.assignment_id FROM assignment_party y WHERE y.organisation_id = ${organisationId}::uuid))
                AND a.structure = 'work' AND a.state IN ('issued', 'in-progress', 'suspended')
              ORDER BY a.anchor_ordinal, a.code LIMIT ${MOST_ASSIGNMENTS}) a), '[]') AS assignments,
           coalesce((SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'parentId', o.parent_id) ORDER BY o.sort_order, o.name)
              FROM organisation o WHERE o.kind IN ('district', 'commune') AND o.valid_to IS NULL), '[]') AS places,
           (SELECT json_object_agg(r.role, json_build_object('id', o.id, 'name', o.short_name))
              FROM (SELECT DISTINCT ON (m.role) m.role, m.organisation_id FROM membership m
                     WHERE m.role IN ('coordinator', 'office') AND m.ended_at IS NULL ORDER BY m.role, m.id) r
              JOIN organisation o ON o.id = r.organisation_id) AS receivers,
           ${withDossiers ? OPEN_DOSSIERS : Prisma.sql`'[]'::json`} AS dossiers`

/** What a filing form offers: the agency's own open assignments, and the places of the province, in one statement. */
export async function findFilingChoices(reader: Reader, question: Question): Promise<FilingChoices> {
  const [row] = await reader.$queryRaw<FilingChoices[]>`${filingChoicesSql(question)}`
  if (!row?.receivers?.coordinator || !row.receivers.office) throw new Error('nobody receives what is filed')
  const { assignments, places, dossiers, receivers } = row
  return {
    assignments,
    dossiers,
    receivers,
    places: places.map((place) => ({ ...place, name: placeNameOf(place.name) })),
  }
}

const OPEN_DOSSIERS = Prisma.sql`coalesce((SELECT json_agg(d) FROM (
  SELECT id, code, title FROM dossier WHERE state = ANY(${[...UNSUBMITTED]}::text[]) AND NOT is_about_coordinator
   ORDER BY created_at DESC LIMIT ${MOST_DOSSIERS}) d), '[]')`
