import { recordEvent } from '#data/event.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { type LockedPlan, updatePlan } from '#data/plan.server.ts'
import { countWorkOfPlan, findItemsToPublish } from '#data/plan-item.server.ts'
import { citeDocument } from '#domain/amendment/cite-document.ts'
import { selectDrafts } from '#domain/amendment/select-drafts.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { decidePublication } from '#domain/plan/publication.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { carryOutAmendment } from '#services/amendment/carry-out-amendment.server.ts'
import { type PreparedAmendment, prepareAmendment } from '#services/amendment/prepare-amendment.server.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

/**
 * Gives the approved list to its agencies, all of it or nothing. The state under the row lock makes it happen once:
 * of two people who press at the same time the second is told that the plan is published. A document that amends
 * another changes the work that exists in the same transaction, as far as people accepted it.
 */
export function publishPlan(
  { planId }: { planId: string },
  context: CommandContext,
): Promise<Result<{ code: string; assignments: number }>> {
  return changePlan({ action: 'publish', planId, input: {}, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    const prepared = await prepareAmendment(tx, plan)
    if (!prepared.ok) return prepared
    const amendment = prepared.value
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
    const amended = await amendWork(tx, { plan, amendment, context, causeId })
    if (!amended.ok) return amended
    await issueAssignments(tx, { drafts: amendment ? newDrafts(drafts, amendment) : drafts, actor, now, causeId })
    return accept({ code: plan.code, assignments: await countWorkOfPlan(tx, planId) })
  })
}

/** What exists is changed first, so that a new member finds its group; then a replaced document ends. */
async function amendWork(
  tx: Transaction,
  args: { plan: LockedPlan; amendment: PreparedAmendment | null; context: CommandContext; causeId: string },
): Promise<Result<null>> {
  const { plan, amendment, context, causeId } = args
  if (!amendment) return accept(null)
  const { actor, now } = context
  const { loaded, amended } = amendment
  const cause = { actor, now, causeId, documentId: plan.id, citation: citeDocument(plan) }
  const result = await carryOutAmendment(tx, { loaded, cause })
  if (!result.ok || plan.amendsRelation !== 'replaces') return result
  await updatePlan(tx, {
    id: amended.id,
    version: amended.version,
    changes: { state: 'superseded', supersededById: plan.id, supersededAt: now },
  })
  await recordEvent(tx, {
    subjectType: 'plan',
    subjectId: amended.id,
    type: 'PlanSuperseded',
    at: now,
    actor,
    causeId,
    payload: { documentId: plan.id, document: cause.citation },
  })
  return accept(null)
}

function newDrafts(drafts: readonly AssignmentDraft[], { loaded }: PreparedAmendment): AssignmentDraft[] {
  const groups = new Map(loaded.works.flatMap(({ itemId, groupId }) => (groupId ? [[itemId, groupId] as const] : [])))
  const groupOf = new Map(
    loaded.rows.flatMap(({ before, after }) => {
      const groupId = before && groups.get(before.id)
      return after && groupId ? [[after.id, groupId] as const] : []
    }),
  )
  return selectDrafts({ drafts, changes: loaded.changes, groupOf })
}
