import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { countFacet, isAsked } from '#domain/shared/facet-counts.ts'
import { addDays, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { CAUSE_CLASSES, type CauseClass, DOSSIER_STATES, OBSTACLE_STATES } from './states.ts'

/** Working days since the filing, the youngest first. */
export const AGE_CLASSES = ['to-5', 'to-10', 'to-22', 'over-22'] as const
export type AgeClass = (typeof AGE_CLASSES)[number]
const AGE_DAYS = [5, 10, 22] as const

/** Present steps a list can be asked for: of the filing itself, or of the dossier it lies in. */
export const REGISTER_STEPS = [
  ...OBSTACLE_STATES.filter((state) => state !== 'consolidated'),
  ...DOSSIER_STATES.map((state) => `dossier:${state}` as const),
] as const
export type RegisterStep = (typeof REGISTER_STEPS)[number]

export const NO_DISTRICT = 'none'

export type RegisterFilter = {
  step?: RegisterStep
  /** Only what has not ended: what the figures count. */
  isOpen?: true
  cause?: CauseClass
  /** A district, or `NO_DISTRICT`: its place does not say which. */
  districtId?: string
  filerId?: string
  holderId?: string
  age?: AgeClass
  /** Only what is over the limit of its present step on that day. */
  overOn?: PlainDate
  search?: string
}

/** First instants of the three younger classes: a filing at or after the first is of the youngest. */
export const ageBounds = ({ today, calendar }: { today: PlainDate; calendar: WorkingCalendar }): Date[] =>
  AGE_DAYS.map((count) => {
    const first = addWorkingDays({ calendar, day: today, count: -count })
    // A calendar that does not reach back so far: five working days are a week.
    return instantAt(first.ok ? first.value : addDays(today, -Math.round((count * 7) / 5)), '00:00')
  })

/** One line a combination of what open filings are counted by. */
export type RegisterCount = {
  step: RegisterStep
  cause: CauseClass
  districtId: string | null
  filerId: string
  holderId: string | null
  age: AgeClass
  isOver: boolean
  count: number
}
const DIMENSIONS = ['step', 'cause', 'districtId', 'filerId', 'holderId', 'age', 'isOver'] as const
type Dimension = (typeof DIMENSIONS)[number]

const asRow = ({ overOn, search: _search, isOpen: _isOpen, ...filter }: RegisterFilter): Partial<RegisterCount> => ({
  ...filter,
  ...(filter.districtId === NO_DISTRICT ? { districtId: null } : {}),
  ...(overOn ? { isOver: true } : {}),
})

/** How many open filings lie under each value of a dimension, under all the other filters: the figure and its list agree. */
export const countBy = <Key extends Dimension>(
  rows: readonly RegisterCount[],
  { dimension, filter }: { dimension: Key; filter: RegisterFilter },
): Map<RegisterCount[Key], number> => countFacet(rows, { dimension, dimensions: DIMENSIONS, asked: asRow(filter) })

export type HeatRow = { cause: CauseClass; counts: number[]; elsewhere: number; total: number }

/** Causes by districts; a place without a district counts as elsewhere. Causes without a filing are left out. */
export function heatOf(
  rows: readonly RegisterCount[],
  { districtIds, filter }: { districtIds: readonly string[]; filter: RegisterFilter },
): HeatRow[] {
  const { cause: _cause, districtId: _district, ...others } = filter
  const asked = asRow(others)
  return CAUSE_CLASSES.flatMap((cause) => {
    const found = rows.filter((row) => row.cause === cause && isAsked(row, { dimensions: DIMENSIONS, asked }))
    const sum = (of: readonly RegisterCount[]) => of.reduce((total, row) => total + row.count, 0)
    const total = sum(found)
    if (total === 0) return []
    const counts = districtIds.map((id) => sum(found.filter((row) => row.districtId === id)))
    return [{ cause, counts, elsewhere: total - counts.reduce((one, other) => one + other, 0), total }]
  })
}
