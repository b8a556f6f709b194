import { dateTitle, type ShownDate } from '#components/assignment/date-labels.ts'
import {
  CLOCK_AUDIENCE_LABELS,
  CLOCK_STEP_LABELS,
  clockReasonText,
  SILENCE_LABELS,
} from '#components/clock/step-labels.ts'
import { sayTelling } from '#components/clock/telling-sentence.ts'
import { formatDate, formatDateTime } from '#components/ui/format.ts'
import type { AssignmentHead } from '#data/assignment-head.server.ts'
import { clockStepRule } from '#domain/deadline/clock-policy.ts'
import type { ClockExplanation, ComingStep, TakenStep } from '#domain/deadline/explain-clock.ts'
import type { SilentStep } from '#domain/deadline/silent-steps.ts'
import { m } from '#i18n/messages.js'

/** The explanation as lines of text, in the words of the page. */
export function describeExplanation({
  head,
  clock,
  dates = [],
}: {
  head: AssignmentHead
  clock: ClockExplanation | null
  /** Of single agencies, beside the assignment's own. */
  dates?: readonly Omit<ShownDate, 'id'>[]
}): string[] {
  const due = head.dueOn === null ? 'không hạn' : `hạn ${formatDate(head.dueOn)} (lần thứ ${head.dueVersion})`
  const title = `${head.code} ${head.title}. ${head.lead}, ${due}.`
  if (clock === null) return [title, 'Đây là nhóm hoặc chuỗi việc: đồng hồ chạy ở từng việc bên trong.']
  const { taken, future, silent, waitsForCalendar, policyVersion, calendarVersion, isOwnCalendar } = clock
  return [
    title,
    m.assignment_clock_rules({ policy: policyVersion, calendar: calendarVersion }),
    ...(isOwnCalendar ? [m.own_calendar_rules()] : []),
    '',
    taken.length > 0 ? `${m.assignment_steps_taken({ count: taken.length })}:` : 'Đồng hồ chưa làm bước nào.',
    ...[...taken].reverse().map(describeTaken),
    '',
    future.length > 0 ? `${m.assignment_clock_caption()}:` : `${m.assignment_clock_empty()}.`,
    ...future.map(describeFuture),
    ...(silent.length > 0 ? ['', `${m.assignment_steps_silent({ count: silent.length })}:`] : []),
    ...silent.map(describeSilent),
    ...(waitsForCalendar === null ? [] : [m.assignment_clock_waits({ year: waitsForCalendar })]),
    ...dates.flatMap(describeDate),
  ]
}

const describeDate = ({ clock: { taken, future }, ...date }: Omit<ShownDate, 'id'>): string[] => [
  '',
  `${dateTitle(date)}:`,
  ...[...taken].reverse().map(describeTaken),
  ...future.map(describeFuture),
  ...(taken.length + future.length === 0 ? [`${m.assignment_clock_empty()}.`] : []),
]

function describeTaken({ step, dueAt, why, tellings, reached, policyVersion, calendarVersion }: TakenStep): string {
  const names = [...new Set(reached.flatMap((one) => one.names))].join(', ')
  const told = tellings.map(sayTelling).map(({ who, what }) => `${who}: ${what}`)
  return [
    `- ${formatDateTime(dueAt)} ${CLOCK_STEP_LABELS[step]()} → ${told.join(', ') || names || m.assignment_nobody_reached()}`,
    ...(why ? [clockReasonText(why)] : []),
    m.assignment_step_rules({ policy: policyVersion, calendar: calendarVersion }),
  ].join('; ')
}

function describeFuture({ step, at, audience, reaches, why }: ComingStep): string {
  const repeats = clockStepRule(step).everyDays === null ? '' : m.assignment_clock_repeats()
  const offices = audience.map((office) => CLOCK_AUDIENCE_LABELS[office]()).join(', ')
  const names = reaches.join(', ') || m.assignment_nobody_reached()
  return `- ${formatDateTime(at)} ${CLOCK_STEP_LABELS[step]()}${repeats} → ${offices} (${names}); ${clockReasonText(why)}`
}

const describeSilent = ({ step, at, why }: SilentStep): string =>
  `- ${formatDateTime(at)} ${CLOCK_STEP_LABELS[step]()}: ${SILENCE_LABELS[why]()}`
