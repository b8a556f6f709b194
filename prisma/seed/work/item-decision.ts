import type { Urgency } from '#domain/assignment/states.ts'
import { GROUP_KEYS, type GroupKey } from '#domain/plan/addressee-groups.ts'
import type { ReviewItemForm } from '#domain/plan/forms.ts'
import type { Target } from '#domain/plan/resolve-agency.ts'
import type { UndatedReason } from '#domain/plan/undated-reasons.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { findOrganisationId } from './look-up.ts'

/** How the coordinator leaves one sentence. Agencies by short name, groups by their key. */
export type ItemDecision = {
  anchor: string
  title: string
  lead: string
  /** Chosen by a person where the text only says "các sở, ban, ngành khác". */
  members?: readonly string[]
  coordinating?: readonly string[]
  dueOn?: string
  dueTime?: string
  urgency?: Urgency
  undated?: UndatedReason
  everyYearOn?: string
  product?: string
  gapReason?: string
}

const LAST_DAY_OF_PERIOD = plainDate('2025-12-31')

const isGroup = (name: string): name is GroupKey => (GROUP_KEYS as string[]).includes(name)

const toTarget = async (name: string): Promise<Target> =>
  isGroup(name)
    ? { organisationId: null, groupKey: name }
    : { organisationId: await findOrganisationId(name), groupKey: null }

/** The review form of the sentence, filled in. */
export async function toReviewForm(decision: ItemDecision, version: number): Promise<ReviewItemForm> {
  const {
    title,
    lead,
    members = [],
    coordinating = [],
    dueOn,
    dueTime,
    urgency = 'normal',
    undated,
    everyYearOn,
    product,
    gapReason,
  } = decision
  return {
    version,
    title,
    product: product ?? null,
    gapReason: gapReason ?? null,
    workKind: everyYearOn ? 'recurring' : undated === 'continuing' ? 'continuing' : 'once',
    lead: await toTarget(lead),
    memberIds: await Promise.all(members.map(findOrganisationId)),
    hasTicks: members.length > 0,
    coordinating: await Promise.all(coordinating.map(toTarget)),
    partDates: {},
    dueOn: dueOn ? plainDate(dueOn) : null,
    dueTime: dueTime ? timeOfDay(dueTime) : null,
    urgency,
    undatedReason: undated ?? null,
    recurrence: everyYearOn ? { everyMonths: 12, monthDay: everyYearOn, until: LAST_DAY_OF_PERIOD } : null,
  }
}
