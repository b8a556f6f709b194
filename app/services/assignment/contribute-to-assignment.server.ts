import { saveContribution } from '#data/assignment.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** A coordinating agency says what it has done for its part; it answers for that itself. */
export const contributeToAssignment = (input: { assignmentId: string; text: string }, context: CommandContext) => {
  const { assignmentId, text } = input
  const { actor, now } = context
  return changeAssignment({ action: 'contribute', assignmentId, input: { text }, context }, (tx) =>
    accept({
      payload: { text },
      after: () =>
        saveContribution(tx, {
          assignmentId,
          organisationId: actor.organisationId,
          contribution: text,
          contributedAt: now,
        }),
    }),
  )
}
