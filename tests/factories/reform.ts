import { findReform } from '#data/reform.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { advanceReform } from '#services/reform/advance-reform.server.ts'
import { approveReform } from '#services/reform/approve-reform.server.ts'
import { prepareReform } from '#services/reform/prepare-reform.server.ts'
import { submitReform } from '#services/reform/submit-reform.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { done } from './filing.ts'

const BASIS = {
  effectiveOn: plainDate('2024-11-11'),
  basisNumber: '12/NQ-HĐND',
  basisOn: plainDate('2024-11-01'),
  basisTitle: 'Nghị quyết về sắp xếp cơ quan chuyên môn',
}
type Basis = { effectiveOn: PlainDate; basisNumber: string; basisOn: PlainDate; basisTitle: string }

export const reformOf = (text: string, basis: Partial<Basis> = {}) => ({ ...BASIS, ...basis, text })

/** Prepared by one person and approved by another. */
export async function seedApprovedReform(
  input: ReturnType<typeof reformOf>,
  { preparer, approver }: { preparer: () => CommandContext; approver: () => CommandContext },
): Promise<string> {
  const { reformId } = await done(prepareReform(input, preparer()))
  await done(submitReform({ reformId }, preparer()))
  await done(approveReform({ reformId, note: null }, approver()))
  return reformId
}

/** The clock of a reform looks until it has nothing left to do; throws on a step that failed. */
export async function runReform(reformId: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await advanceReform({ reformId, now: new Date() })
    const reform = await findReform(db, reformId)
    if (reform?.clockFault) throw new Error(reform.clockFault)
    if (answer.closed || answer.lookAgainInMs !== 1) return
  }
  throw new Error('a reform has no end')
}

/** As a session says it after a change: the same person in the role of today. */
export async function actorToday(actor: Actor): Promise<Actor> {
  const membership = await db.membership.findFirstOrThrow({
    where: { personId: actor.personId, role: actor.role, endedAt: null },
    include: { organisation: true },
  })
  const { organisation } = membership
  const former = await db.organisationSuccession.findMany({ where: { successorId: organisation.id } })
  return {
    ...actor,
    membershipId: membership.id,
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationShortName: organisation.shortName,
    formerOrganisationIds: former.map(({ predecessorId }) => predecessorId),
  }
}
