import { addWorkingDays, type CalendarResult, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { type HolderKind, LEVEL_ABOVE } from './level-above.ts'

/**
 * The clock of a step of an obstacle or dossier (handbook 2.7): its holder is reminded one working day before the limit
 * and told on the first working day after it, the office above it on the third. While the filer is asked to confirm there is no overdue: silence closes.
 * Where a ministry is waited for, the holder is reminded every week as well, before the day asked for and after it. A
 * dossier that the leadership decides in a meeting has no limit: it is reminded every week instead.
 */
export const MATTER_STEPS = [
  'step-due',
  'step-overdue',
  'step-escalate',
  'step-weekly',
  'step-meeting',
  'confirm-silence',
] as const
export type MatterStepName = (typeof MATTER_STEPS)[number]

export type MatterFacts = {
  /** State of the obstacle or dossier: `confirming` is the one in which silence decides. */
  state: string
  holderKind: HolderKind
  /** Each step of the procedure is a version of its own: what fired in an earlier one says nothing about this one. */
  stepVersion: number
  stepSince: Date
  /** Working days the step may take; null where nobody is waited for. */
  limitDays: number | null
  /** Null also where the calendar of that year was not known when the step began. */
  stepDueOn: PlainDate | null
  settledUntil: Date
  /** Somebody is asked first: the days are those of whom is asked, and the step stands still (ADR 61). */
  isAsked: boolean
  fired: readonly { step: MatterStepName; stepVersion: number; occurrence: number }[]
}

export type MatterStep = {
  step: MatterStepName
  at: Date
  stepVersion: number
  /** Ordinal within its series; 0 where it comes once. */
  occurrence: number
  /** The limit; where there is none, the day of the step itself. */
  dueOn: PlainDate
}

type Evaluation = { facts: MatterFacts; calendar: WorkingCalendar; fireTime: string }

const limitOf = ({ facts, calendar }: Evaluation): CalendarResult<PlainDate> | null => {
  if (facts.limitDays === null) return null
  if (facts.stepDueOn !== null) return accept(facts.stepDueOn)
  return addWorkingDays({ calendar, day: dayAt(facts.stepSince), count: facts.limitDays })
}

/** Working days from the limit. */
const laterSteps = ({ state, holderKind }: MatterFacts): { step: MatterStepName; count: number }[] => [
  { step: 'step-due', count: -1 },
  ...(state === 'confirming'
    ? [{ step: 'confirm-silence', count: 1 } as const]
    : [
        { step: 'step-overdue', count: 1 } as const,
        ...(LEVEL_ABOVE[holderKind] === null ? [] : [{ step: 'step-escalate', count: 3 } as const]),
      ]),
]

const WEEK = 5
/** Of the procedure; what lies outside the province cannot be hurried by a limit alone. */
const isRemindedWeekly = ({ state }: MatterFacts): boolean => state === 'above-province'
/** Without a limit the leadership decides in a meeting. */
const isForMeeting = ({ state, limitDays }: MatterFacts): boolean => state === 'with-leadership' && limitDays === null

type Opening = { steps: MatterStep[]; waitsForCalendar: number | null }

/** Steps still to come in the present step of the procedure, in order; and the year the calendar lacks for one of them. */
function openSteps(evaluation: Evaluation): Opening {
  const { facts, calendar, fireTime } = evaluation
  if (facts.isAsked) return NONE
  const limit = limitOf(evaluation)
  if (limit === null) return isForMeeting(facts) ? nextWeekly(evaluation, { step: 'step-meeting', besides: [] }) : NONE
  if (!limit.ok) return { steps: [], waitsForCalendar: Number(limit.params?.year) }
  const dueOn = limit.value
  const once: MatterStep[] = []
  let waitsForCalendar: number | null = null
  for (const { step, count } of laterSteps(facts)) {
    const day = addWorkingDays({ calendar, day: dueOn, count })
    if (day.ok)
      once.push({ step, at: instantAt(day.value, fireTime), stepVersion: facts.stepVersion, occurrence: 0, dueOn })
    else waitsForCalendar = Number(day.params?.year)
  }
  const weekly = isRemindedWeekly(facts) ? nextWeekly(evaluation, { step: 'step-weekly', dueOn, besides: once }) : NONE
  return {
    steps: [...once.filter((step) => isStillOpen(facts, step)), ...weekly.steps].sort(
      (one, other) => one.at.getTime() - other.at.getTime(),
    ),
    waitsForCalendar: waitsForCalendar ?? weekly.waitsForCalendar,
  }
}

const NONE: Opening = { steps: [], waitsForCalendar: null }

const isStillOpen = (facts: MatterFacts, { step, at, occurrence }: MatterStep): boolean =>
  at >= facts.settledUntil &&
  at >= facts.stepSince &&
  !facts.fired.some(
    (done) => done.step === step && done.stepVersion === facts.stepVersion && done.occurrence === occurrence,
  )

/** Every fifth working day from the beginning of the step; on a day on which the limit is told of anyway it says nothing. */
function nextWeekly(
  { facts, calendar, fireTime }: Evaluation,
  { step: name, dueOn, besides }: { step: MatterStepName; dueOn?: PlainDate; besides: readonly MatterStep[] },
): Opening {
  for (let occurrence = 1; ; occurrence += 1) {
    const day = addWorkingDays({ calendar, day: dayAt(facts.stepSince), count: WEEK * occurrence })
    if (!day.ok) return { steps: [], waitsForCalendar: Number(day.params?.year) }
    const at = instantAt(day.value, fireTime)
    const { stepVersion } = facts
    const step: MatterStep = { step: name, at, stepVersion, occurrence, dueOn: dueOn ?? day.value }
    const isSaid = besides.some((one) => one.at.getTime() === at.getTime())
    if (!isSaid && isStillOpen(facts, step)) return { steps: [step], waitsForCalendar: null }
  }
}

export function nextMatterStep(evaluation: Evaluation): { next: MatterStep | null; waitsForCalendar: number | null } {
  const { steps, waitsForCalendar } = openSteps(evaluation)
  return { next: steps[0] ?? null, waitsForCalendar }
}
