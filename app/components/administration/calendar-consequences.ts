import { formatDate, formatLongDate, formatNumber } from '#components/ui/format.ts'
import type { CalendarProposal } from '#domain/calendar/calendar-change.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { calendarKindLabel } from './calendar-kinds.ts'

type Addition = CalendarProposal['add'][number]

/** From so many days of one kind and name on, all Saturdays of a year for example, they are said in one line. */
const MANY = 6

const toSpan = (days: readonly PlainDate[]) => {
  const sorted = days.toSorted()
  return {
    count: formatNumber(days.length),
    from: formatDate(sorted[0] as PlainDate),
    to: formatDate(sorted.at(-1) as PlainDate),
  }
}

function sayAddition({ day, kind, name, confirmed }: Addition): string {
  const said = m.calendar_will_add({ day: formatLongDate(day), kind: calendarKindLabel(kind), name })
  return confirmed ? said : m.calendar_file_unconfirmed({ said })
}

function sayAdditions(add: readonly Addition[]): string[] {
  const alike = new Map<string, Addition[]>()
  for (const entry of add) {
    const key = `${entry.kind} ${entry.name} ${entry.confirmed}`
    alike.set(key, [...(alike.get(key) ?? []), entry])
  }
  return [...alike.values()].flatMap((entries) => {
    const [first] = entries
    if (!first || entries.length < MANY || !first.confirmed) return entries.map(sayAddition)
    const span = toSpan(entries.map(({ day }) => day))
    return [m.own_calendar_will_add_many({ ...span, name: first.name })]
  })
}

/** What a proposal does once it is applied, as sentences. */
export function sayConsequences({ add, remove, movedCount }: CalendarProposal): string[] {
  return [
    ...sayAdditions(add),
    ...(remove.length < MANY
      ? remove.map((day) => m.calendar_will_remove({ day: formatDate(day) }))
      : [m.own_calendar_will_remove_many(toSpan(remove))]),
    m.calendar_will_move({ count: formatNumber(movedCount) }),
  ]
}
