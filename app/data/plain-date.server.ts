import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'

/** Prisma carries a `date` column as a Date at UTC midnight; these two are the only place that knows it. */
export const toDateColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDateColumn = (value: Date): PlainDate => plainDate(value.toISOString().slice(0, 10))

export const toOptionalDateColumn = (day: PlainDate | null | undefined): Date | null => (day ? toDateColumn(day) : null)
export const fromOptionalDateColumn = (value: Date | null): PlainDate | null => (value ? fromDateColumn(value) : null)
