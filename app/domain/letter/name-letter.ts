import { formatDay } from '#domain/shared/format-day.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** A letter by its own name, which is Vietnamese in every language, as history and mails quote it. */
export const nameLetter = ({ number, sentOn }: { number: string; sentOn: PlainDate }): string =>
  `Công văn số ${number} ngày ${formatDay(sentOn, 'vi')}`
