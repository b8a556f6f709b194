import { lockAssignment } from '#data/assignment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { isUrgedByLetter } from '#data/letter.server.ts'
import { checkAction } from '#domain/assignment/available-actions.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { checkSentOn, type SentLetter } from '#domain/letter/forms.ts'
import { nameLetter } from '#domain/letter/name-letter.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveOutcome } from '#services/assignment/save-outcome.server.ts'
import { LEAD } from '#services/assignment/tell-people.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type Sent = SentLetter & { addresseeId: string }

/**
 * A công văn đôn đốc has left: every assignment in it was urged by a person, under the number and the day of the
 * letter. All of them or none; the same letter twice about the same work is refused, whoever enters it.
 */
export const recordUrgingLetter = (
  sent: Sent,
  context: CommandContext,
): Promise<Result<{ count: number; number: string }>> =>
  runCommand({ name: 'RecordUrgingLetter', input: sent, context }, async (tx) => {
    const { actor, now, commandId } = context
    const { addresseeId, number, sentOn } = sent
    const day = checkSentOn(sentOn, dayAt(now))
    if (!day.ok) return day
    // Always in one order, so that two such commands wait for each other instead of for ever.
    const ids = sent.works.toSorted()
    const causeId = await recordEvent(tx, {
      subjectType: 'organisation',
      subjectId: addresseeId,
      type: 'UrgingLetterRecorded',
      at: now,
      actor,
      commandId,
      payload: { letter: number, sentOn, count: ids.length },
    })
    for (const assignmentId of ids) {
      const urged = await urge(tx, { assignmentId, sent, context, causeId })
      if (!urged.ok) return urged
    }
    return accept({ count: ids.length, number })
  })

async function urge(
  tx: Transaction,
  {
    assignmentId,
    sent,
    context,
    causeId,
  }: { assignmentId: string; sent: Sent; context: CommandContext; causeId: string },
): Promise<Result<null>> {
  const { actor, now } = context
  const { addresseeId, number, sentOn } = sent
  await settleAssignment(tx, { assignmentId, now })
  const assignment = await lockAssignment(tx, assignmentId)
  if (assignment?.leadId !== addresseeId || !isInScope(assignmentScope(actor), assignment))
    return refuse('letter-work-of-another', { field: 'works' })
  const { label, coordinatorOrganisationId } = assignment
  if (!checkAction('urge', { assignment, actor, coordinatorOrganisationId }).ok)
    return refuse('letter-work-moved-on', { field: 'works', params: { label } })
  if (await isUrgedByLetter(tx, { assignmentId, number, sentOn }))
    return refuse('letter-recorded', { field: 'number', params: { label } })
  const note = nameLetter({ number, sentOn })
  const params = { by: actor.personName, agency: actor.organisationShortName, note }
  await saveOutcome(tx, {
    action: 'urge',
    assignment,
    outcome: { payload: { note, letter: number, sentOn }, tell: [{ kind: 'assignment-urged', to: LEAD, params }] },
    cause: { actor, now, causeId },
  })
  return accept(null)
}
