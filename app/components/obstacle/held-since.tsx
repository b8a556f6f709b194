import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Day } from '../ui/day.tsx'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'

type Props = { holder: string; since: Date; dueOn: PlainDate | null; daysOver: number }

/** Who holds it, since when, until when, and how many working days over: the same in every list. */
export function HeldSince({ holder, since, dueOn, daysOver }: Props) {
  return (
    <>
      <b>{holder}</b> <span className="faint">{m.obstacle_since()} </span>
      <Day on={dayAt(since)} as="short" />
      {dueOn ? <StepDue dueOn={dueOn} daysOver={daysOver} /> : null}
    </>
  )
}

function StepDue({ dueOn, daysOver }: { dueOn: PlainDate; daysOver: number }) {
  return (
    <>
      <br />
      <span className="faint">{m.register_due({ day: formatDate(dueOn) })}</span>
      {daysOver > 0 ? (
        <>
          <br />
          <Mark status="overdue">{m.register_over({ days: formatWorkingDays(daysOver) })}</Mark>
        </>
      ) : null}
    </>
  )
}
