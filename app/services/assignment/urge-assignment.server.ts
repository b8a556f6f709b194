import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideUrge } from './decide-urge.server.ts'

export const urgeAssignment = (input: { assignmentId: string; note: string }, context: CommandContext) => {
  const { assignmentId, note } = input
  return changeAssignment({ action: 'urge', assignmentId, input: { note }, context }, () =>
    decideUrge({ actor: context.actor, note }),
  )
}
