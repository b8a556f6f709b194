import { endDelegation, findDelegation } from '#data/delegation.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { delegationState, mayRevoke } from '#domain/delegation/check-delegation.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Taken back at once: sessions in it end, and both persons are told, but for the one who does it. */
export const revokeDelegation = (
  { delegationId, realNow }: { delegationId: string; realNow: Date },
  context: CommandContext,
): Promise<Result<null>> =>
  runCommand({ name: 'RevokeDelegation', input: { delegationId }, context }, async (tx) => {
    const { actor, now, commandId } = context
    if (actor.onBehalfOf) return refuse('delegation-as-deputy')
    const row = await findDelegation(tx, delegationId)
    if (!row) return refuse('delegation-over')
    const state = delegationState(row, dayAt(now))
    if (!mayRevoke({ giverId: row.giverId, state }, actor)) return refuse('delegation-over')
    if (!(await endDelegation(tx, { id: delegationId, by: actor.personId, at: now, realNow })))
      return refuse('delegation-over')
    await recordEvent(tx, {
      subjectType: 'delegation',
      subjectId: delegationId,
      type: 'DelegationRevoked',
      at: now,
      actor,
      commandId,
      payload: { giverId: row.giverId, deputyId: row.deputyId },
    })
    const told = [row.giverId, row.deputyId].filter((personId) => personId !== actor.personId)
    await notify(
      tx,
      told.map((personId) => ({
        personId,
        kind: 'delegation-revoked' as const,
        params: { by: actor.personName, post: row.membership.title, giver: row.giver.displayName },
        subjectType: 'delegation' as const,
        subjectId: delegationId,
        urgency: 'now' as const,
        dedupeKey: `delegation-revoked:${delegationId}:${personId}`,
        createdAt: now,
        nextStepAt: now,
      })),
    )
    return accept(null)
  })
