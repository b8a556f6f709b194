import { endAgencyDate } from '#data/agency-date.server.ts'
import { saveContribution } from '#data/assignment-party.server.ts'
import { cancelUnsentOfDates } from '#data/notification-cancel.server.ts'
import { evidenceOfPart } from '#domain/assignment/contribution.ts'
import { accept } from '#domain/shared/result.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

export type ContributionInput = {
  assignmentId: string
  text: string
  documentNumber: string | null
  fileIds: readonly string[]
}

/**
 * A coordinating agency says what it has done for its part, with what shows it; it answers for that itself. Its own
 * date has been kept or missed at this instant, and its clock stops. What it said before stays in the history.
 */
export const contributeToAssignment = (input: ContributionInput, context: CommandContext) => {
  const { assignmentId, ...part } = input
  const { text, documentNumber, fileIds } = part
  const { actor, now } = context
  const { organisationId } = actor
  return changeAssignment({ action: 'contribute', assignmentId, input: part, context }, async (tx) => {
    const purpose = evidenceOfPart(organisationId)
    const attached = await attachFiles(tx, {
      fileIds,
      subjectType: 'assignment',
      subjectId: assignmentId,
      purpose,
      actor,
    })
    if (!attached.ok) return attached
    return accept({
      payload: { text, documentNumber },
      tell: [{ kind: 'contribution-made', to: LEAD, params: { agency: actor.organisationShortName, text } }],
      after: async () => {
        const key = { assignmentId, organisationId, purpose: 'contribution' as const }
        await saveContribution(tx, {
          assignmentId,
          organisationId,
          contribution: text,
          documentNumber,
          contributedAt: now,
        })
        await cancelUnsentOfDates(tx, { ...key, assignmentIds: [assignmentId], now })
        await endAgencyDate(tx, { key, now })
      },
    })
  })
}
