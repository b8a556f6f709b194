import { recordEvents } from '#data/event.server.ts'
import type { StoredReform } from '#data/reform.server.ts'
import { beginOrganisation, placeUnder, renameOrganisation } from '#data/reform-register.server.ts'
import { findPeopleOf } from '#data/rehoming-people.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { tellOfReform } from './tell-of-reform.server.ts'

/** First on the day: organisations that begin, new names, new parents. */
export async function beginReform(
  tx: Transaction,
  { reform, now }: { reform: StoredReform; now: Date },
): Promise<void> {
  const { content, effectiveOn, id: reformId } = reform
  const renames = content.lines.flatMap((line) => (line.kind === 'rename' ? [line] : []))
  for (const organisation of content.created) await beginOrganisation(tx, { organisation, effectiveOn })
  for (const line of renames) await renameOrganisation(tx, { line, effectiveOn, reformId })
  for (const line of content.lines) if (line.kind === 'place-under') await placeUnder(tx, line)
  const caused = { subjectType: 'organisation' as const, at: now, actor: null, causeId: reform.approvalEventId ?? '' }
  const basis = { basis: reform.basisNumber, reformId }
  await recordEvents(tx, [
    ...content.created.map(({ id, name }) => ({
      ...caused,
      subjectId: id,
      type: 'OrganisationBegun',
      payload: { ...basis, name },
    })),
    ...renames.map(({ organisationId, name }) => ({
      ...caused,
      subjectId: organisationId,
      type: 'OrganisationRenamed',
      payload: { ...basis, name },
    })),
  ])
  const people = await findPeopleOf(
    tx,
    renames.map(({ organisationId }) => organisationId),
  )
  await tellOfReform(tx, { reform, people, now })
}
