import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** The agency takes the work on. The chase for reports counts from here. */
export const acceptAssignment = (input: { assignmentId: string }, context: CommandContext) =>
  changeAssignment({ action: 'accept', assignmentId: input.assignmentId, input: {}, context }, () =>
    accept({ changes: { acceptedAt: context.now, activityAt: context.now }, ends: 'accepted' }),
  )
