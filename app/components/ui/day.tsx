import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { formatDate, formatDateTime, formatDayMonth, formatLongDate } from './format.ts'

const FORMATS = { full: formatDate, long: formatLongDate, short: formatDayMonth }

/** A calendar day, with the hour where it has one, readable by people and by machines. */
export function Day({ on, time, as = 'full' }: { on: PlainDate; time?: TimeOfDay | null; as?: keyof typeof FORMATS }) {
  if (!time) return <time dateTime={on}>{FORMATS[as](on)}</time>
  return (
    <time dateTime={`${on}T${time}+07:00`}>
      {FORMATS[as](on)}, {time}
    </time>
  )
}

/** An instant in the province's time. */
export function Instant({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
}
