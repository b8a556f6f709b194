import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { type DaySpan, daysPastLimit, type LedgerLine, limitOf, WITH_MINISTRY } from './over-days.ts'

export type HeldLine = LedgerLine & {
  subjectType: string
  subjectId: string
  code: string
  title: string
  organisationId: string
  organisation: string
}

/** Stands for whoever was asked above the province: its days are on no agency's account, whoever follows the question up. */
export const MINISTRIES = 'ministries'

const accountOf = ({ step, organisationId }: HeldLine): string => (step === WITH_MINISTRY ? MINISTRIES : organisationId)

/** A matter that a holder had over the limit: in one step or in several. */
export type OverMatter = Pick<
  HeldLine,
  'subjectType' | 'subjectId' | 'code' | 'title' | 'organisationId' | 'organisation'
> & {
  steps: string[]
  since: PlainDate
  dueOn: PlainDate | null
  isHeldNow: boolean
  days: number
}

/** The days over the limit by matter and holder, most days first. */
export function attributeOverDays(args: {
  lines: readonly HeldLine[]
  span: DaySpan
  calendar: WorkingCalendar
}): OverMatter[] {
  const { lines, span, calendar } = args
  const counted = lines.flatMap((line) => {
    const days = daysPastLimit({ line, span, calendar })
    return days > 0 ? [{ line, days }] : []
  })
  const groups = groupBy(counted, ({ line }) => `${accountOf(line)} ${line.subjectId}`)
  return [...groups.values()]
    .flatMap((stays) => {
      const last = stays.at(-1)
      if (!last) return []
      const { subjectType, subjectId, code, title, organisation, startedAt, endedAt } = last.line
      return [
        {
          subjectType,
          subjectId,
          code,
          title,
          organisationId: accountOf(last.line),
          organisation,
          steps: [...new Set(stays.map(({ line }) => line.step))],
          since: dayAt(startedAt),
          dueOn: limitOf(last.line, calendar),
          isHeldNow: endedAt === null,
          days: stays.reduce((sum, stay) => sum + stay.days, 0),
        },
      ]
    })
    .sort((one, other) => other.days - one.days)
}

export type HolderScore = { organisationId: string; organisation: string; matters: number; days: number }

export const isWithMinistry = ({ organisationId }: { organisationId: string }): boolean => organisationId === MINISTRIES

/** What each agency has to answer for: one row a holder, most days first; the sums are those of the list. */
export const scoreHolders = (matters: readonly OverMatter[]): HolderScore[] =>
  [
    ...groupBy(
      matters.filter((matter) => !isWithMinistry(matter)),
      ({ organisationId }) => organisationId,
    ),
  ]
    .map(([organisationId, own]) => ({
      organisationId,
      organisation: own[0]?.organisation ?? '',
      matters: own.length,
      days: own.reduce((sum, { days }) => sum + days, 0),
    }))
    .sort((one, other) => other.days - one.days)
