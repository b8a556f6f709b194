import type { PlainDate } from '#domain/shared/plain-date.ts'
import { formatDate, formatDateTime, formatDayMonth, formatLongDate } from './format.ts'

const FORMATS = { full: formatDate, long: formatLongDate, short: formatDayMonth }

/** A calendar day, readable by people and by machines. */
export function Day({ on, as = 'full' }: { on: PlainDate; as?: keyof typeof FORMATS }) {
  return <time dateTime={on}>{FORMATS[as](on)}</time>
}

/** An instant in the province's time. */
export function Instant({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
}
