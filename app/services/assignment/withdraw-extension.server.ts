import { closeExtensionRequest } from '#data/extension.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** The agency no longer asks for time. */
export const withdrawExtension = (input: { assignmentId: string }, context: CommandContext) =>
  changeAssignment(
    { action: 'withdraw-extension', assignmentId: input.assignmentId, input: {}, context },
    (tx, assignment) =>
      accept({
        changes: { waitingDecisionAt: null },
        ends: 'decided',
        after: () =>
          closeExtensionRequest(tx, {
            id: assignment.openExtension?.id ?? '',
            state: 'withdrawn',
            decidedById: context.actor.personId,
            decidedAt: context.now,
            decisionNote: null,
          }),
      }),
  )
