import { findDeputy, insertDelegation, lockStanding } from '#data/delegation.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { checkDelegation } from '#domain/delegation/check-delegation.ts'
import type { GiveDelegation } from '#domain/delegation/forms.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Gives the role in which somebody acts to a deputy, with all its open and its new matters. */
export const giveDelegation = (
  input: GiveDelegation,
  context: CommandContext,
): Promise<Result<{ delegationId: string }>> =>
  runCommand({ name: 'GiveDelegation', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const { deputyMembershipId, fromOn, untilOn, reason } = input
    const today = dayAt(now)
    const deputy = await findDeputy(tx, deputyMembershipId)
    const personIds = [actor.personId, ...(deputy ? [deputy.personId] : [])]
    const standing = await lockStanding(tx, { personIds, today })
    const giver = { ...actor, isDeputy: actor.onBehalfOf !== undefined }
    const refusal = checkDelegation({ giver, deputy, fromOn, untilOn }, { standing, today })
    if (refusal) return refusal
    if (!deputy) throw new Error('a delegation without a deputy was let through')
    const id = newId()
    const parties = { giverId: actor.personId, membershipId: actor.membershipId, deputyId: deputy.personId }
    await insertDelegation(tx, { id, ...parties, deputyMembershipId, fromOn, untilOn, reason, givenAt: now })
    const period = { from: fromOn, until: untilOn }
    await recordEvent(tx, {
      subjectType: 'delegation',
      subjectId: id,
      type: 'DelegationGiven',
      at: now,
      actor,
      commandId,
      payload: { ...period, title: actor.title, deputyId: deputy.personId, deputy: deputy.name, reason },
    })
    await notify(tx, [
      {
        personId: deputy.personId,
        kind: 'delegation-given',
        params: { ...period, by: actor.personName, post: actor.title, reason },
        subjectType: 'delegation',
        subjectId: id,
        urgency: 'now',
        dedupeKey: `delegation-given:${id}:${deputy.personId}`,
        createdAt: now,
        nextStepAt: now,
      },
    ])
    return accept({ delegationId: id })
  })
