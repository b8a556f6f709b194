import type { Role } from '#domain/access/roles.ts'
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'

/** Where the next action of a duty is taken. */
export type DutySubject =
  | 'plan'
  | 'assignment'
  | 'sign-off'
  | 'obstacle'
  | 'dossier'
  | 'question'
  | 'opinion-slip'
  | 'calendar'

type DutyRule = {
  subject: DutySubject
  /** Working days the holder has, counted from the day it began to wait; null where the matter carries its own limit. */
  limitDays: number | null
  /** Tab of the inbox it stands under. */
  tab: DutyTab
  roles: readonly Role[]
}

export const DUTY_TABS = [
  'extension',
  'declined',
  'escalation',
  'submitted',
  'resumption',
  'sign-off',
  'obstacle',
  'dossier',
  'plan',
  'calendar',
] as const
export type DutyTab = (typeof DUTY_TABS)[number]

/** Every kind of work that can wait for a role in its inbox, with the limit of handbook 2.3, 2.5 and 2.7. */
export const DUTIES = {
  'plan-review': { subject: 'plan', limitDays: null, tab: 'plan', roles: ['coordinator'] },
  'plan-publication': { subject: 'plan', limitDays: 1, tab: 'plan', roles: ['coordinator'] },
  'plan-approval': { subject: 'plan', limitDays: 3, tab: 'plan', roles: ['leadership'] },
  extension: { subject: 'assignment', limitDays: 2, tab: 'extension', roles: ['coordinator', 'office', 'leadership'] },
  declined: { subject: 'assignment', limitDays: 2, tab: 'declined', roles: ['coordinator', 'office'] },
  escalation: {
    subject: 'assignment',
    limitDays: 2,
    tab: 'escalation',
    roles: ['coordinator', 'office', 'leadership'],
  },
  'matter-escalation': {
    subject: 'obstacle',
    limitDays: 2,
    tab: 'escalation',
    roles: ['coordinator', 'office', 'leadership'],
  },
  resumption: { subject: 'assignment', limitDays: 2, tab: 'resumption', roles: ['coordinator', 'office'] },
  submitted: { subject: 'assignment', limitDays: 3, tab: 'submitted', roles: ['coordinator', 'office'] },
  'sign-off-returned': { subject: 'sign-off', limitDays: null, tab: 'sign-off', roles: ['coordinator', 'office'] },
  obstacle: { subject: 'obstacle', limitDays: null, tab: 'obstacle', roles: ['coordinator', 'office'] },
  dossier: { subject: 'dossier', limitDays: null, tab: 'dossier', roles: ['coordinator', 'office', 'leadership'] },
  correction: { subject: 'dossier', limitDays: 2, tab: 'dossier', roles: ['office'] },
  question: { subject: 'question', limitDays: null, tab: 'dossier', roles: ['coordinator', 'office'] },
  'opinion-slip': { subject: 'opinion-slip', limitDays: null, tab: 'dossier', roles: ['coordinator', 'office'] },
  'calendar-change': { subject: 'calendar', limitDays: 2, tab: 'calendar', roles: ['administrator', 'coordinator'] },
} as const satisfies Record<string, DutyRule>
export type DutyKind = keyof typeof DUTIES

export const dutyKindsOf = (role: Role): DutyKind[] =>
  (Object.keys(DUTIES) as DutyKind[]).filter((kind) => (DUTIES[kind].roles as readonly Role[]).includes(role))

export type WaitingMatter = {
  kind: DutyKind
  subjectId: string
  code: string
  /** State of the matter, where one kind covers several (an obstacle to acknowledge or to check). */
  step: string
  title: string
  quote: string
  organisation: string
  waitsSince: Date
  dueOn: PlainDate | null
}

export type Duty = WaitingMatter & { dueOn: PlainDate | null; urgency: 'over' | 'today' | 'in-time' | 'open' }

/** Oldest first: the matter that has waited longest is the next one to do. */
export function toDuties(args: {
  matters: readonly WaitingMatter[]
  today: PlainDate
  calendar: WorkingCalendar
}): Duty[] {
  const { matters, today, calendar } = args
  return matters
    .map((matter) => {
      const dueOn = matter.dueOn ?? limitOf(matter, calendar)
      return { ...matter, dueOn, urgency: urgencyOf(dueOn, today) }
    })
    .sort((one, other) => one.waitsSince.getTime() - other.waitsSince.getTime())
}

function limitOf(matter: WaitingMatter, calendar: WorkingCalendar): PlainDate | null {
  const { limitDays } = DUTIES[matter.kind]
  if (limitDays === null) return null
  const limit = addWorkingDays({ calendar, day: dayAt(matter.waitsSince), count: limitDays })
  return limit.ok ? limit.value : null
}

function urgencyOf(dueOn: PlainDate | null, today: PlainDate): Duty['urgency'] {
  if (dueOn === null) return 'open'
  if (dueOn < today) return 'over'
  return dueOn === today ? 'today' : 'in-time'
}
