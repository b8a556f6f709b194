import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import { findSignedPlan, findWorkOfPlan, type WorkOfPlan } from '#data/plan-living-reader.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { effectiveDate } from '#domain/deadline/effective-date.ts'
import { classBoundaries, TIMELINESS_CLASSES } from '#domain/deadline/timeliness.ts'
import {
  countStatuses,
  type Margin,
  type MarginWork,
  matchFilter,
  type PlanFilter,
  toMargin,
} from '#domain/plan/margin.ts'
import { marginScope, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { toStandings } from '#domain/target/standing.ts'
import type { Reader } from '#platform/db.server.ts'

type Ask = { planId: string; actor: Actor; now: Date; filter: PlanFilter }

/** The document as it was signed, with what became of each sentence, as far as this person may know. */
export async function readLivingPlan(reader: Reader, { planId, actor, now, filter }: Ask) {
  const today = dayAt(now)
  const plan = await findSignedPlan(reader, { id: planId, states: visiblePlanStates(actor.role) })
  if (!plan) return undefined
  const calendar = await loadWorkingCalendar(reader)
  const policy = await CLOCK_POLICY.load(reader)
  const rows = await findWorkOfPlan(reader, { planId, boundaries: classBoundaries({ now, calendar, policy }) })
  const works = rows.map((row) => ({ itemId: row.itemId, work: toWork(row, actor) }))
  const ofItem = new Map<string | null, MarginWork[]>(plan.items.map(({ id }) => [id, []]))
  for (const { itemId, work } of works) ofItem.get(itemId)?.push(work)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const margins = new Map(plan.items.map(({ id }) => [id, toMargin(ofItem.get(id) ?? [])]))
  const items = plan.items.map((item) => {
    const margin = margins.get(item.id) ?? null
    const target = item.target && toStandings({ ...item.target, today })
    return {
      ...item,
      target,
      margin,
      known: together(margin),
      match: matchFilter(margin, filter),
      actOn: actOn(margin),
    }
  })
  const openable = works.filter(({ work }) => work.isOpenable && work.state !== null).map(({ work }) => work)
  return {
    plan: { ...plan, items },
    counts: countStatuses(openable),
    agencies: agenciesOf(works.map(({ work }) => work)),
    sentenceCounts: countSentences([...margins.values()], filter),
    openObstacles: assignmentScope(actor) === 'all' ? (rows[0]?.openObstacles ?? 0) : null,
  }

  /** Only for who knows how each of the agencies stands: an enterprise learns nothing of the others. */
  function together(margin: Margin | null) {
    const shown = margin?.works.filter(({ structure }) => structure === 'work') ?? []
    if (shown.length < 2 || shown.some(({ state }) => state === null)) return null
    const members = shown.flatMap(({ id }) => rowOf.get(id) ?? []).map((row) => ({ ...row, kind: row.leadKind }))
    return aggregate({ members, now, calendar })
  }

  /** A date on a day off is acted upon before it: said where it stands. */
  function actOn(margin: Margin | null): PlainDate | null {
    const dueOn = margin?.works[0]?.state?.dueOn
    const effective = dueOn ? effectiveDate({ dueOn, dayOff: policy.dayOff, calendar }) : null
    return effective?.ok && effective.value !== dueOn ? effective.value : null
  }
}

function toWork(row: WorkOfPlan, actor: Actor): MarginWork {
  const scope = marginScope(actor)
  const mayKnow =
    scope === 'all' ||
    (scope !== 'none' && [scope.organisationId, ...(actor.formerOrganisationIds ?? [])].includes(row.leadId))
  const { status } = TIMELINESS_CLASSES[row.class]
  return {
    id: row.id,
    structure: row.structure,
    groupId: row.groupId,
    leadId: row.leadId,
    lead: row.lead,
    leadKind: row.leadKind,
    leadBasis: row.leadBasis,
    coordinatingIds: row.coordinatingIds,
    isOpenable: isInScope(assignmentScope(actor), row),
    state:
      mayKnow && status
        ? {
            status,
            dueOn: row.dueOn,
            dueTime: row.dueTime,
            urgency: row.urgency,
            originalDueOn: row.originalDueOn,
            extensionCount: row.extensionCount,
            completedOn: row.completedOn,
            undatedReason: row.undatedReason,
            activeOn: dayAt(row.activityAt),
            occurrenceKey: row.occurrenceKey,
            opensOn: row.structure === 'series' && row.nextStepAt ? dayAt(row.nextStepAt) : null,
          }
        : null,
  }
}

/** Agencies that lead something, singly; kinds with several (districts, press, enterprises) also as a whole. */
function agenciesOf(works: readonly MarginWork[]) {
  const leads = new Map(works.map((work) => [work.leadId, { id: work.leadId, name: work.lead, kind: work.leadKind }]))
  return [...leads.values()]
}

function countSentences(margins: readonly (Margin | null)[], filter: PlanFilter) {
  const matches = margins
    .map((margin) => matchFilter(margin, { ...filter, status: null }))
    .filter(({ isMatch }) => isMatch)
  const counts = new Map<string, number>()
  for (const { statuses } of matches) for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1)
  return {
    total: matches.length,
    leading: matches.filter(({ isLead }) => isLead).length,
    byStatus: Object.fromEntries(counts),
  }
}
