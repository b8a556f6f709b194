import { findPresentOrganisations } from '#data/work-order.server.ts'
import type { Edit } from '#domain/assignment/forms.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideEdit } from './decide-edit.server.ts'

/** What the coordinator may correct without giving the work anew. The date has an act of its own. */
export const editAssignment = (input: { assignmentId: string } & Edit, context: CommandContext) => {
  const { assignmentId, product, addCoordinatingIds, addFollowingIds, reason } = input
  const edit = { product, addCoordinatingIds, addFollowingIds, reason }
  return changeAssignment({ action: 'edit', assignmentId, input: edit, context }, async (tx, assignment) => {
    const organisations = await findPresentOrganisations(tx, [...addCoordinatingIds, ...addFollowingIds])
    return decideEdit(assignment, { edit, organisations, agency: context.actor.organisationShortName })
  })
}
