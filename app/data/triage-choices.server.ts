import { UNSUBMITTED } from '#domain/obstacle/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/** Who can be asked to answer as the agency whose function it is: an enterprise has none. */
const ASKED_KINDS: readonly OrganisationKind[] = ['department', 'district', 'commune', 'press']

export type TriageChoices = {
  dossiers: { id: string; code: string; title: string }[]
  agencies: { id: string; name: string; kind: OrganisationKind }[]
  /** Filings of the same cause or place, the most alike first: what this one may say again. */
  originals: { id: string; code: string; title: string; filer: string; state: string }[]
}

const MOST_DOSSIERS = 50
const MOST_ORIGINALS = 20
/** Newest filings of the cause and of the place among which the likeness is measured. */
const MOST_COMPARED = 500

/** For the test that reads its plan. */
export const triageChoicesSql = (obstacleId: string): Prisma.Sql => Prisma.sql`
    SELECT coalesce((SELECT json_agg(d) FROM (
             SELECT g.id, g.code, g.title FROM dossier g, obstacle v WHERE v.id = ${obstacleId}::uuid AND g.state = ANY(${[...UNSUBMITTED]}::text[])
                AND g.is_about_coordinator = v.is_about_coordinator ORDER BY g.created_at DESC LIMIT ${MOST_DOSSIERS}) d), '[]') AS dossiers,
           coalesce((SELECT json_agg(g) FROM (
             SELECT o.id, o.short_name AS name, o.kind FROM organisation o, obstacle v
              WHERE v.id = ${obstacleId}::uuid AND o.kind = ANY(${[...ASKED_KINDS]}::text[]) AND o.valid_to IS NULL
                AND o.id NOT IN (v.filer_id, v.holder_id)
                AND NOT EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'coordinator' AND m.ended_at IS NULL)
              ORDER BY o.sort_order, o.short_name) g), '[]') AS agencies,
           coalesce((SELECT json_agg(s) FROM (${originalsSql(obstacleId)}) s), '[]') AS originals`

/** What the acts on a filing choose from, in one statement. */
export async function findTriageChoices(reader: Reader, obstacleId: string): Promise<TriageChoices> {
  const [row] = await reader.$queryRaw<TriageChoices[]>`${triageChoicesSql(obstacleId)}`
  return row ?? { dossiers: [], agencies: [], originals: [] }
}

const originalsSql = (obstacleId: string) => Prisma.sql`
  SELECT c.id, c.code, c.title, f.short_name AS filer, c.state
    FROM obstacle v, LATERAL (
      (SELECT * FROM obstacle o WHERE o.cause_class = v.cause_class ORDER BY o.filed_at DESC LIMIT ${MOST_COMPARED})
      UNION (SELECT * FROM obstacle o WHERE o.place_id = v.place_id ORDER BY o.filed_at DESC LIMIT ${MOST_COMPARED})) c
    JOIN organisation f ON f.id = c.filer_id
   WHERE v.id = ${obstacleId}::uuid AND c.id <> v.id AND c.is_about_coordinator = v.is_about_coordinator AND c.state NOT IN ('refused', 'withdrawn', 'duplicate')
   ORDER BY similarity(c.folded, v.folded) DESC, c.filed_at DESC LIMIT ${MOST_ORIGINALS}`

/** The agency of today to which a filing may be sent; undefined for anybody else. */
export async function findForwardable(
  tx: Transaction,
  { agencyId, exceptIds }: { agencyId: string; exceptIds: readonly string[] },
): Promise<{ id: string; shortName: string } | undefined> {
  const found = await tx.organisation.findFirst({
    where: { id: agencyId, kind: { in: [...ASKED_KINDS] }, validTo: null, NOT: { id: { in: [...exceptIds] } } },
    select: { id: true, shortName: true },
  })
  return found ?? undefined
}
