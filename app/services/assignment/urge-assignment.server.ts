import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD } from './tell-people.server.ts'

/** A person urges, by name; what the clock sends by itself is only a reminder. */
export const urgeAssignment = (input: { assignmentId: string; note: string }, context: CommandContext) => {
  const { assignmentId, note } = input
  const { personName, organisationShortName, onBehalfOf } = context.actor
  const by = { by: personName, ...(onBehalfOf ? { byFor: onBehalfOf.personName } : {}) }
  return changeAssignment({ action: 'urge', assignmentId, input: { note }, context }, () =>
    accept({
      payload: { note },
      tell: [{ kind: 'assignment-urged', to: LEAD, params: { ...by, agency: organisationShortName, note } }],
    }),
  )
}
