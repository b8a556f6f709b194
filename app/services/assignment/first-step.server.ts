import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { nextStep } from '#domain/deadline/clock.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'

const MONTHS_A_YEAR = 12

/** When the clock of work that has just been given acts for the first time; the same rule as for any saved row. */
export function firstStep(args: {
  draft: AssignmentDraft
  now: Date
  calendar: WorkingCalendar
  policy: ClockPolicy
  isLedByDic: boolean
}): { nextStepAt: Date | null; waitsForCalendar: number | null } {
  const { draft, now, calendar, policy, isLedByDic } = args
  const { next, waitsForCalendar } = nextStep({
    facts: {
      state: 'issued',
      dueOn: draft.dueOn ?? null,
      dueVersion: 1,
      dueVersionBeganAt: now,
      issuedAt: now,
      lastActivityAt: now,
      submittedAt: null,
      decisionWaitingSince: null,
      acknowledgedAt: null,
      acknowledgedVersion: null,
      yearly: draft.recurrence?.everyMonths === MONTHS_A_YEAR,
      urgency: draft.urgency ?? 'normal',
      isLedByDic,
      settledUntil: now,
      fired: [],
    },
    calendar,
    policy,
  })
  return { nextStepAt: next?.at ?? null, waitsForCalendar }
}
