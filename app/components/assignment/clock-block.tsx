import { clockStepRule } from '#domain/deadline/clock-policy.ts'
import type { ClockExplanation, ComingStep } from '#domain/deadline/explain-clock.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { END_OF_DAY, type TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { CLOCK_AUDIENCE_LABELS, clockReasonText, clockStepLabel } from '../clock/step-labels.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { formatTime } from '../ui/format.ts'
import { Shape } from '../ui/mark.tsx'
import { Empty } from '../ui/notice.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

type Props = {
  clock: Pick<ClockExplanation, 'future' | 'waitsForCalendar' | 'policyVersion' | 'calendarVersion' | 'isOwnCalendar'>
  /** Shown among the steps on its day, while it lies ahead. */
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  today: PlainDate
  isOpen: boolean
}

type Line = { key: string; on: PlainDate; step?: ComingStep }

/** What the clock does next, when, to whom and why, if nobody does anything. */
export function ClockBlock({ clock, dueOn, dueTime, today, isOpen }: Props) {
  const { future, waitsForCalendar, policyVersion, calendarVersion, isOwnCalendar } = clock
  const [first] = future
  const lines = withDueDay(future, isOpen && dueOn !== null && dueOn >= today ? dueOn : null)
  return (
    <Block id="dong-ho" title={m.assignment_clock()}>
      {lines.length === 0 ? (
        <Empty title={m.assignment_clock_empty()}>{m.assignment_clock_empty_hint()}</Empty>
      ) : (
        <Table
          stack
          caption={m.assignment_clock_caption()}
          columns={[
            { label: m.assignment_col_when() },
            { label: m.assignment_col_what() },
            { label: m.assignment_col_to_whom() },
            { label: m.assignment_col_why() },
          ]}
        >
          {lines.map(({ key, on, step }) =>
            step ? <StepRow key={key} step={step} /> : <DueRow key={key} on={on} time={dueTime} />,
          )}
        </Table>
      )}
      {waitsForCalendar === null ? null : (
        <p className="small">{m.assignment_clock_waits({ year: waitsForCalendar })}</p>
      )}
      {first ? (
        <p className="faint">
          {m.assignment_clock_note({ time: formatTime(first.at) })}{' '}
          {m.assignment_clock_rules({ policy: policyVersion, calendar: calendarVersion })}{' '}
          {isOwnCalendar ? m.own_calendar_rules() : null}
        </p>
      ) : null}
    </Block>
  )
}

function withDueDay(future: readonly ComingStep[], dueOn: PlainDate | null): Line[] {
  const lines: Line[] = future.map((step) => ({
    key: `${step.step} ${step.occurrence} ${step.at.toISOString()}`,
    on: dayAt(step.at),
    step,
  }))
  if (dueOn === null) return lines
  const place = lines.findIndex(({ on }) => on > dueOn)
  const due = { key: 'due', on: dueOn }
  return place < 0 ? [...lines, due] : [...lines.slice(0, place), due, ...lines.slice(place)]
}

function StepRow({ step }: { step: ComingStep }) {
  return (
    <tr>
      <RowHead>
        <Day on={dayAt(step.at)} as="long" />
      </RowHead>
      <Cell label={m.assignment_col_what()}>
        {clockStepLabel(step.step, step.audience)}
        {clockStepRule(step.step).everyDays === null ? '' : m.assignment_clock_repeats()}
      </Cell>
      <Cell label={m.assignment_col_to_whom()}>
        {step.audience.map((audience) => CLOCK_AUDIENCE_LABELS[audience]()).join('; ')}
        <div className="faint">{step.reaches.join('; ') || m.assignment_nobody_reached()}</div>
      </Cell>
      <Cell label={m.assignment_col_why()}>{clockReasonText(step.why)}</Cell>
    </tr>
  )
}

function DueRow({ on, time }: { on: PlainDate; time: TimeOfDay | null }) {
  return (
    <tr className="is-near-due">
      <RowHead>
        <Shape status="near-due" /> <Day on={on} as="long" />, {time ?? END_OF_DAY}
      </RowHead>
      <Cell label={m.assignment_col_what()}>
        <b>{m.assignment_clock_due()}</b>
      </Cell>
      <Cell label={m.assignment_col_to_whom()}>–</Cell>
      <Cell label={m.assignment_col_why()}>{m.assignment_clock_due_why()}</Cell>
    </tr>
  )
}
