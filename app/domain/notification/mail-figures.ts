import { classesOf } from '#domain/assignment/class-filter.ts'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'

/** What the daily mail counts, under the names by which the list of assignments is asked for them (`?loai=`). */
export const MAIL_FIGURES = ['overdue', 'near-due', 'returned', 'awaiting', 'undated'] as const
export type MailFigure = (typeof MAIL_FIGURES)[number]

/** How the work stands that a person sees; `organisation` is null for who sees all of it. */
export type MailFigures = { organisation: string | null; counts: { figure: MailFigure; count: number }[] }

/** Added up as the tabs of the list add them up; what is none is left out. */
export const toMailFigures = (
  organisation: string | null,
  counts: Partial<Record<TimelinessClass, number>>,
): MailFigures => ({
  organisation,
  counts: MAIL_FIGURES.map((figure) => ({
    figure,
    count: classesOf(figure).reduce((sum, one) => sum + (counts[one] ?? 0), 0),
  })).filter(({ count }) => count > 0),
})
