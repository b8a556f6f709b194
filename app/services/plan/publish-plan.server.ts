import { recordEvent } from '#data/event.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { updatePlan } from '#data/plan.server.ts'
import { countWorkOfPlan, findItemsToPublish } from '#data/plan-item.server.ts'
import { decidePublication } from '#domain/plan/publication.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

/**
 * Gives the approved list to its agencies, all of it or nothing. The state under the row lock makes it happen once:
 * of two people who press at the same time the second is told that the plan is published.
 */
export function publishPlan(
  { planId }: { planId: string },
  context: CommandContext,
): Promise<Result<{ code: string; assignments: number }>> {
  return changePlan({ action: 'publish', planId, input: {}, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    const items = await findItemsToPublish(tx, planId)
    const drafts = decidePublication({
      documentId: planId,
      items,
      coordinatorId: await getCoordinatorOrganisationId(tx),
    })
    await updatePlan(tx, { id: plan.id, version: plan.version, changes: { state: 'published', publishedAt: now } })
    const causeId = await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanPublished',
      at: now,
      actor,
      commandId,
      payload: { number: plan.number, issuedOn: plan.issuedOn, items: items.length },
    })
    await issueAssignments(tx, { drafts, actor, now, causeId })
    return accept({ code: plan.code, assignments: await countWorkOfPlan(tx, planId) })
  })
}
