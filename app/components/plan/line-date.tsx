import type { DueSetter, Urgency } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { Day } from '../ui/day.tsx'
import { undatedReasonLabel } from './labels.ts'

type Dated = {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  dueSetBy: DueSetter | null
  recurrence: RecurrenceRule | null
  undatedReason: string | null
}

const SETTERS = {
  plan: m.plan_set_by_plan,
  province: m.plan_set_by_province,
  dic: m.plan_set_by_dic,
  giver: m.piece_setter_giver,
} satisfies Record<DueSetter, () => string>

/** A date and who set it, how often it comes back, or why there is none. */
export function LineDate({ dueOn, dueTime, urgency, dueSetBy, recurrence, undatedReason }: Dated) {
  const setter = dueSetBy ? <span className="faint"> {SETTERS[dueSetBy]()}</span> : null
  if (recurrence) {
    const [month, day] = recurrence.monthDay.split('-')
    return (
      <>
        {recurrence.everyMonths === 12
          ? m.plan_each_year({ day: `${day}/${month}` })
          : m.plan_each_months({ count: recurrence.everyMonths, day: `${day}/${month}` })}
        {setter}
      </>
    )
  }
  if (dueOn)
    return (
      <>
        <Day on={dueOn} time={dueTime} /> <UrgencyWord urgency={urgency} />
        {setter}
      </>
    )
  if (!undatedReason) return <span className="faint">–</span>
  return m.plan_undated_because({ reason: undatedReasonLabel(undatedReason) })
}
