import type { AmendingRelation } from '#domain/amendment/compare-plans.ts'
import type { ChangeDecision } from '#domain/amendment/decided-changes.ts'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { db } from '#platform/db.server.ts'
import { decideChanges } from '#services/amendment/decide-changes.server.ts'
import { loadAmendment } from '#services/amendment/load-amendment.server.ts'
import { relatePlan } from '#services/amendment/relate-plan.server.ts'
import { approvePlan } from '#services/plan/decide-plan.server.ts'
import { importPlan } from '#services/plan/import-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { acceptItem } from '#services/plan/review-item.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { asFile, command, coordinator, decision, leader } from '../plan/plan-desk.ts'

export const PUBLISHED_AT = '2024-10-28T08:00:00+07:00'
export const AMENDED_AT = '2024-11-18T09:00:00+07:00'

export async function importText(text: string, at: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return (await done(importPlan(asFile(bytes), command(await coordinator(), at)))).planId
}

/** Every sentence accepted as it was read: the agencies that it names, the date that it states or "continuing". */
export async function acceptAll(planId: string, at: string): Promise<void> {
  const actor = await coordinator()
  const items = await db.planItem.findMany({
    where: { documentId: planId, reviewState: 'pending', kind: { in: ['task', 'duty'] } },
    include: { parties: { where: { role: 'lead' } } },
    orderBy: { ordinal: 'asc' },
  })
  for (const { anchor, parties, dueOn, recurrence, version } of items) {
    const [first] = parties
    if (!first) throw new Error(`${anchor} names nobody`)
    const target = first.groupKey
      ? { organisationId: null, groupKey: first.groupKey as 'districts' }
      : { organisationId: first.organisationId, groupKey: null }
    const form = decision(target, {
      version,
      dueOn: (dueOn?.toISOString().slice(0, 10) ?? null) as never,
      recurrence: recurrence as never,
      workKind: recurrence ? 'recurring' : 'once',
      undatedReason: dueOn || recurrence ? null : 'project-progress',
      memberIds: parties.map(({ organisationId }) => organisationId),
      hasTicks: true,
    })
    await done(acceptItem({ planId, anchor, form }, command(actor, at)))
  }
}

export async function submitAndApprove(planId: string, at: string): Promise<void> {
  await done(submitPlan({ planId }, command(await coordinator(), at)))
  await done(approvePlan({ planId, note: '' }, command(await leader(), at)))
}

export const publish = async (planId: string, at: string) => publishPlan({ planId }, command(await coordinator(), at))

/** A plan that its agencies work on. */
export async function seedPublished(text: string, at = PUBLISHED_AT): Promise<string> {
  const planId = await importText(text, at)
  await acceptAll(planId, at)
  await submitAndApprove(planId, at)
  await done(publish(planId, at))
  return planId
}

/** A document read, related to the one it changes, every sentence reviewed. */
export async function seedAmending(text: string, amendsId: string, relation: AmendingRelation): Promise<string> {
  const planId = await importText(text, AMENDED_AT)
  await done(relatePlan({ planId, amendsId, relation }, command(await coordinator(), AMENDED_AT)))
  await acceptAll(planId, AMENDED_AT)
  return planId
}

export async function read(planId: string) {
  const loaded = await loadAmendment(db, { planId, states: PLAN_STATES })
  if (!loaded) throw new Error(`there is no document ${planId}`)
  return loaded
}

/** Decides the lines that are still open and fit. */
export async function decide(
  planId: string,
  choice: ChangeDecision,
  fits: (change: Awaited<ReturnType<typeof read>>['changes'][number]) => boolean = () => true,
): Promise<void> {
  const { changes } = await read(planId)
  const lines = changes
    .filter((change) => change.decision === null && fits(change))
    .map(({ key, version, fingerprint }) => ({ key, version, fingerprint }))
  const reason = choice === 'rejected' ? 'Không thực hiện ở đợt này' : null
  await done(decideChanges({ planId, decision: choice, reason, lines }, command(await coordinator(), AMENDED_AT)))
}

export async function publishAmendment(planId: string): Promise<void> {
  await submitAndApprove(planId, AMENDED_AT)
  await done(publish(planId, AMENDED_AT))
}

export const worksOf = (anchor: string, documentId: string) =>
  db.assignment.findMany({
    where: { documentId, anchor, structure: 'work' },
    include: { lead: { select: { shortName: true } }, earlierSentences: true, parent: true },
    orderBy: { lead: { sortOrder: 'asc' } },
  })
