import { type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** A form that gives work has one such field beside each agency that may take part: the day its own part is due. */
export const PART_DATE_PREFIX = 'ngay.'
export const partDateField = (agency: string): string => `${PART_DATE_PREFIX}${agency}`

export type TypedPartDates = Readonly<Record<string, string>>
export type PartDates = Readonly<Record<string, PlainDate>>

/** What was typed beside the agencies that were ticked; a day beside one that was not says nothing. */
export function typedPartDates(form: Readonly<Record<string, unknown>>, ticked: readonly string[]): TypedPartDates {
  const typed = ticked.flatMap((agency) => {
    const text = form[partDateField(agency)]
    return typeof text === 'string' && text.trim() !== '' ? [[agency, text] as const] : []
  })
  return Object.fromEntries(typed)
}

/** The days, or the first agency whose day cannot be read. */
export function readPartDates(typed: TypedPartDates): { dates: PartDates; unreadable: string | undefined } {
  const read = Object.entries(typed).map(([agency, text]) => ({ agency, day: parseTypedDate(text) }))
  return {
    dates: Object.fromEntries(read.flatMap(({ agency, day }) => (day ? [[agency, day] as const] : []))),
    unreadable: read.find(({ day }) => day === undefined)?.agency,
  }
}

/**
 * With the work itself each part is due no later than the work; a later day is set afterwards, with its reason. Work
 * that comes back has no such day: each occurrence gets its own.
 */
export function checkPartDates(
  dates: PartDates,
  { leadDueOn, isRecurring, notBefore }: { leadDueOn: PlainDate | null; isRecurring: boolean; notBefore: PlainDate },
): Result<PartDates> {
  for (const [agency, day] of Object.entries(dates)) {
    const field = partDateField(agency)
    if (isRecurring) return refuse('part-date-of-series', { field })
    if (day < notBefore) return refuse('date-in-past', { field })
    if (leadDueOn !== null && day > leadDueOn) return refuse('part-date-after-work', { field, params: { leadDueOn } })
  }
  return accept(dates)
}
