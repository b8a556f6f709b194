import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS, clockReasonText } from '#components/clock/step-labels.ts'
import { formatDate, formatDateTime } from '#components/ui/format.ts'
import type { AssignmentHead } from '#data/assignment-head.server.ts'
import type { DueStep } from '#domain/deadline/clock-facts.ts'
import { clockStepRule } from '#domain/deadline/clock-policy.ts'
import type { ClockExplanation, TakenStep } from '#domain/deadline/explain-clock.ts'
import { m } from '#i18n/messages.js'

/** The explanation as lines of text, in the words of the page. */
export function describeExplanation({
  head,
  clock,
}: {
  head: AssignmentHead
  clock: ClockExplanation | null
}): string[] {
  const due = head.dueOn === null ? 'không hạn' : `hạn ${formatDate(head.dueOn)} (lần thứ ${head.dueVersion})`
  const title = `${head.code} ${head.title}. ${head.lead}, ${due}.`
  if (clock === null) return [title, 'Đây là nhóm hoặc chuỗi việc: đồng hồ chạy ở từng việc bên trong.']
  const { taken, future, waitsForCalendar, policyVersion, calendarVersion } = clock
  return [
    title,
    m.assignment_clock_rules({ policy: policyVersion, calendar: calendarVersion }),
    '',
    taken.length > 0 ? `${m.assignment_steps_taken({ count: taken.length })}:` : 'Đồng hồ chưa làm bước nào.',
    ...[...taken].reverse().map(describeTaken),
    '',
    future.length > 0 ? `${m.assignment_clock_caption()}:` : `${m.assignment_clock_empty()}.`,
    ...future.map(describeFuture),
    ...(waitsForCalendar === null ? [] : [m.assignment_clock_waits({ year: waitsForCalendar })]),
  ]
}

function describeTaken(step: TakenStep): string {
  const names = [...new Set(step.reached.flatMap(({ names }) => names))].join(', ')
  return [
    `- ${formatDateTime(step.dueAt)} ${CLOCK_STEP_LABELS[step.step]()} → ${names || m.assignment_nobody_reached()}`,
    ...(step.why ? [clockReasonText(step.why)] : []),
    ...describeMails(step),
    m.assignment_step_rules({ policy: step.policyVersion, calendar: step.calendarVersion }),
  ].join('; ')
}

function describeMails({ told, sent, waiting, failed }: TakenStep): string[] {
  const mails = [
    ...(sent > 0 ? [m.assignment_mail_sent({ count: sent })] : []),
    ...(waiting > 0 ? [m.assignment_mail_waiting({ count: waiting })] : []),
    ...(failed > 0 ? [m.assignment_mail_failed({ count: failed })] : []),
  ]
  return told > 0 && mails.length === 0 ? [m.assignment_mail_dropped()] : mails
}

function describeFuture({ step, at, audience, why }: DueStep): string {
  const repeats = clockStepRule(step).everyDays === null ? '' : m.assignment_clock_repeats()
  const offices = audience.map((office) => CLOCK_AUDIENCE_LABELS[office]()).join(', ')
  return `- ${formatDateTime(at)} ${CLOCK_STEP_LABELS[step]()}${repeats} → ${offices}; ${clockReasonText(why)}`
}
