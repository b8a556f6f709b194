import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS } from '#components/clock/step-labels.ts'
import { Instant } from '#components/ui/day.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { MovedClock } from '#domain/calendar/calendar-change.ts'
import { m } from '#i18n/messages.js'

/** The open clocks that a change of the rules moves: the first step that differs, when before and after, and to whom. */
export function MovedClockTable({ clocks, caption }: { clocks: readonly MovedClock[]; caption: string }) {
  return (
    <Table
      caption={caption}
      stack
      columns={[
        { label: m.calendar_move_what() },
        { label: m.calendar_move_who() },
        { label: m.policy_moved_step() },
        { label: m.calendar_move_from() },
        { label: m.calendar_move_to() },
      ]}
    >
      {clocks.map((clock) => (
        <tr key={`${clock.label} ${clock.organisation} ${clock.title} ${clock.isContribution}`}>
          <RowHead>
            {clock.label} {clock.title}
          </RowHead>
          <Cell label={m.calendar_move_who()}>
            {clock.organisation}
            {clock.isContribution ? <div className="faint">{m.policy_moved_contribution()}</div> : null}
          </Cell>
          <Cell label={m.policy_moved_step()}>
            {clock.step ? CLOCK_STEP_LABELS[clock.step]() : null}
            <div className="faint">{clock.audience.map((one) => CLOCK_AUDIENCE_LABELS[one]()).join('; ')}</div>
          </Cell>
          <Cell label={m.calendar_move_from()}>
            {clock.from ? <Instant at={clock.from} /> : m.calendar_move_waits()}
          </Cell>
          <Cell label={m.calendar_move_to()}>{clock.to ? <Instant at={clock.to} /> : m.calendar_move_waits()}</Cell>
        </tr>
      ))}
    </Table>
  )
}
