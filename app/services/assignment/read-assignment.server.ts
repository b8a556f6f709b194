import { type AssignmentPage, findAssignmentPage } from '#data/assignment-reader.server.ts'
import { type AssignmentRecord, findAssignmentRecord } from '#data/assignment-record.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import { availableActions } from '#domain/assignment/available-actions.ts'
import type { ActionFacts } from '#domain/assignment/capacities.ts'
import { mayChangeSeries } from '#domain/assignment/may-change-series.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { hasOwnLife } from '#domain/assignment/states.ts'
import { futureOccurrences } from '#domain/deadline/change-series.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { explainClock, toFiredSteps } from '#domain/deadline/explain-clock.ts'
import { attributeOverdueDays, type HeldDays } from '#domain/deadline/overdue-days.ts'
import { isAskedForReports } from '#domain/deadline/period-report.ts'
import { MONTHS_A_YEAR, RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import { type ClassBoundaries, classBoundaries, dayOfJudgement, timeliness } from '#domain/deadline/timeliness.ts'
import { obstacleScope, seesLateness } from '#domain/obstacle/scope.ts'
import { shownLimit } from '#domain/obstacle/shown-limit.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { seesSignOff } from '#domain/sign-off/scope.ts'
import type { Reader } from '#platform/db.server.ts'
import { type ClockRules, loadClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'
import { toOpened } from '#services/series/read-series.server.ts'
import { readDateClocks, readHistory, readInternalDate, readParts } from './read-parts.server.ts'
import { readWaits } from './read-waits.server.ts'

/** All that the page of one assignment shows; undefined where it is not this person's to see. Four statements. */
export async function readAssignment(reader: Reader, { id, actor, now }: { id: string; actor: Actor; now: Date }) {
  const scope = assignmentScope(actor)
  const [page, found, rules] = await Promise.all([
    findAssignmentPage(reader, { id, scope, obstacleScope: obstacleScope(actor) }),
    findAssignmentRecord(reader, { id, within: actor.organisationId }),
    loadClockRules(reader),
  ])
  if (!page) return undefined
  const boundaries = classBoundaries({ now, ...rules })
  const { members, ...record } = found
  const seesMembers = scope === 'all' || page.leadId === actor.organisationId
  const { coordinatorOrganisationId } = record
  const isWork = hasOwnLife(page.structure)
  const facts = toClockFacts(page, record)
  const question = { page, record: found, actor, now }
  // What an agency keeps to itself has been read for that agency alone.
  const { agencyDates: _dates, waits, awaitedBy, ...shown } = page
  const papers = page.signOffs.filter(({ organisationId }) => seesSignOff(actor, organisationId))
  const waiting: readonly string[] = papers.filter(({ state }) => state === 'pending').map(({ action }) => action)
  return {
    page: {
      ...shown,
      obstacles: page.obstacles.map((filing) => ({
        ...filing,
        ...shownLimit({ filing, seesLateness: seesLateness(actor), today: boundaries.today, calendar: rules.calendar }),
      })),
      signOffs: papers,
      parties: readParts(question),
      internalDueOn: readInternalDate(question),
    },
    record: { ...record, history: readHistory(question), dateSteps: [] },
    waits: readWaits({ waits, awaitedBy, actor }),
    dateClocks: isWork ? readDateClocks({ ...question, assignment: facts, rules }) : [],
    timeliness: isWork ? timeliness({ facts: page, boundaries, calendar: rules.calendar }) : null,
    clock: isWork ? explainClock({ facts, record, ...rulesFor(rules, page.leadId), now }) : null,
    overdue: isWork ? toOverdueDays(page, { record, today: boundaries.today, rules }) : null,
    series: toSeries(page, { actor, coordinatorOrganisationId, today: boundaries.today }),
    members: toMembers(page, { boundaries, rules }),
    known: seesMembers ? aggregate({ members, now, calendar: rules.calendar }) : null,
    // One paper of a kind at a time: the one that waits is signed, given back or taken back first.
    actions: availableActions({ assignment: toActionFacts(page), actor, coordinatorOrganisationId }).filter(
      (action) => !waiting.includes(action),
    ),
  }
}

/** The same facts as under the lock of a command (data/assignment), from the row a page has read. */
export function toActionFacts(page: AssignmentPage): ActionFacts {
  const partiesIn = (role: string) =>
    page.parties.filter((party) => party.role === role).map((party) => party.organisationId)
  const request = page.extensions.find(({ state }) => state === 'open')
  const reached = page.escalations.filter(
    ({ acknowledgedAt, stoodDownAt }) => acknowledgedAt === null && stoodDownAt === null,
  )
  return {
    structure: page.structure,
    kind: page.kind,
    state: page.state,
    leadId: page.leadId,
    givenById: page.givenById,
    hasAgenciesBelow: page.lead.children.length > 0,
    dueOn: page.dueOn,
    dueSetBy: page.dueSetBy,
    declinedCount: page.declinedCount,
    coordinatingIds: partiesIn('coordinating'),
    followingIds: partiesIn('following'),
    contributedIds: page.parties.flatMap((party) =>
      party.role === 'coordinating' && party.partState === 'contributed' ? [party.organisationId] : [],
    ),
    awaitedIds: page.waits.map(({ other }) => other.id),
    officerId: page.officerId,
    openExtension: request ? { decider: request.decider, requestedById: request.requestedById } : null,
    reachedLevels: reached.map(({ level }) => level),
  }
}

function isYearly({ recurrence, parent }: AssignmentPage): boolean {
  const rule = RecurrenceRuleSchema.safeParse(recurrence ?? parent?.recurrence)
  return rule.success && rule.data.everyMonths === MONTHS_A_YEAR
}

/** What the engine reads of the row (data/clock-assignment); a test holds the two to the same next instant. */
function toClockFacts(
  page: AssignmentPage,
  { coordinatorOrganisationId, steps }: Omit<AssignmentRecord, 'members'>,
): ClockFacts {
  return {
    kind: page.kind,
    state: page.state,
    dueOn: page.dueOn,
    dueTime: page.dueTime,
    dueVersion: page.dueVersion,
    dueVersionBeganAt: page.dueVersionAt,
    resumedAt: page.resumedAt,
    issuedAt: page.issuedAt,
    lastActivityAt: page.activityAt,
    submittedAt: page.submittedAt,
    decisionWaitingSince: page.waitingDecisionAt,
    acknowledgedAt: page.acknowledgedAt,
    acknowledgedVersion: page.acknowledgedVersion,
    yearly: isYearly(page),
    urgency: page.urgency,
    isLedByDic: page.givenById === null && page.leadId === coordinatorOrganisationId,
    isGivenOn: page.givenById !== null,
    ...(page.structure === 'period-report' ? { isPeriodReport: true } : {}),
    settledUntil: page.settledUntil,
    fired: toFiredSteps(steps),
  }
}

/** The overdue working days by who held the matter; null where it is not late. */
function toOverdueDays(
  page: AssignmentPage,
  { record, today, rules }: { record: Omit<AssignmentRecord, 'members'>; today: PlainDate; rules: ClockRules },
): HeldDays[] | null {
  const judgedOn = dayOfJudgement(page, today)
  if (page.dueOn === null || judgedOn <= page.dueOn) return null
  const isLedByDic = page.leadId === record.coordinatorOrganisationId
  return attributeOverdueDays({
    record: record.held,
    dueOn: page.dueOn,
    judgedOn,
    lead: { leadId: page.leadId, isLedByDic },
    calendar: rules.calendar,
  })
}

/** The rule of a series and the occurrences ahead; a rule that cannot be read is the operator's to mend. */
function toSeries(
  page: AssignmentPage,
  { actor, coordinatorOrganisationId, today }: { actor: Actor; coordinatorOrganisationId: string; today: PlainDate },
) {
  const rule = RecurrenceRuleSchema.safeParse(page.recurrence)
  const hasRule = page.structure === 'series' || isAskedForReports(page)
  if (!hasRule || !rule.success) return null
  return {
    rule: rule.data,
    ahead: futureOccurrences({ rule: rule.data, opened: toOpened(page.children), today }),
    mayChange: mayChangeSeries(actor, page, { coordinatorOrganisationId }),
  }
}

/** The members of a group or the occurrences of a series, each with how it stands. */
function toMembers(page: AssignmentPage, { boundaries, rules }: { boundaries: ClassBoundaries; rules: ClockRules }) {
  return page.children.map((child) => ({
    id: child.id,
    code: child.code,
    lead: child.lead.shortName,
    period: child.occurrenceKey,
    state: child.state,
    dueOn: child.dueOn,
    dueTime: child.dueTime,
    percent: child.percent,
    structure: child.structure,
    timeliness: hasOwnLife(child.structure) ? timeliness({ facts: child, boundaries, calendar: rules.calendar }) : null,
  }))
}
