import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { attributeOverdueDays, type HeldDays, type HoldingRecord } from '#domain/deadline/overdue-days.ts'
import {
  type AssignmentFacts,
  STATISTICS_CLASSES,
  type StatisticsClass,
  statisticsOf,
} from '#domain/deadline/timeliness.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** An assignment as it stood at the cut-off, by what was known when the figures were made. */
export type WorkAtCutOff = AssignmentFacts & {
  id: string
  label: string
  title: string
  organisationId: string
  organisation: string
  isLedByDic: boolean
  held: HoldingRecord
}

export type JudgedWork = Pick<
  WorkAtCutOff,
  'id' | 'label' | 'title' | 'organisationId' | 'organisation' | 'dueOn' | 'isReturned'
> & {
  class: StatisticsClass
  classByOriginal: StatisticsClass
  /** Working days it was late at the cut-off, split by who held it; null where a year is missing in the calendar. */
  overdue: HeldDays[] | null
}

/** `time`: the hour of the day of the cut-off; it matters to dates with an hour only. Withdrawn work is counted nowhere. */
export function judgeWork(
  work: WorkAtCutOff,
  { cutOff, time, calendar }: { cutOff: PlainDate; time: string; calendar: WorkingCalendar },
): JudgedWork | undefined {
  const standing = statisticsOf(work, { today: cutOff, time })
  if (standing.class === null || standing.classByOriginal === null) return undefined
  const { id, label, title, organisationId, organisation, dueOn, isReturned, isLedByDic, held } = work
  const overdue =
    standing.isLate && dueOn !== null
      ? attributeOverdueDays({
          record: held,
          dueOn,
          judgedOn: standing.judgedOn,
          lead: { leadId: organisationId, isLedByDic },
          calendar,
        })
      : []
  return {
    id,
    label,
    title,
    organisationId,
    organisation,
    dueOn,
    isReturned,
    class: standing.class,
    classByOriginal: standing.classByOriginal,
    overdue,
  }
}

/** What a figure of the page counts, and the list it opens. */
export const FIGURES = [...STATISTICS_CLASSES, 'returned'] as const
export type Figure = (typeof FIGURES)[number]

/** One figure of one agency; `agencyId` empty: of every agency. */
export type ListedFigure = { agencyId: string; figure: Figure | 'all' }
export const WORKS_PER_PAGE = 100

export const isCounted = (work: JudgedWork, figure: Figure): boolean =>
  figure === 'returned'
    ? work.isReturned && work.class !== 'done-in-time' && work.class !== 'done-late'
    : work.class === figure

export type AgencyFigures = {
  organisationId: string
  organisation: string
  total: number
  figures: Record<Figure, number>
  /** In percent of what had a date that could be kept or missed by then; null where there was none. */
  onTime: number | null
  onTimeByOriginal: number | null
  ownDays: number
  othersDays: number
}

const WHOLE = 100

/** Kept dates among those that were kept or missed; work still in time is judged later. */
function shareOnTime(classes: readonly StatisticsClass[]): number | null {
  const kept = classes.filter((one) => one === 'done-in-time').length
  const missed = classes.filter((one) => one === 'done-late' || one === 'open-late').length
  return kept + missed === 0 ? null : Math.round((WHOLE * kept) / (kept + missed))
}

const sumDays = (works: readonly JudgedWork[], isOwn: boolean): number =>
  works
    .flatMap(({ overdue }) => overdue ?? [])
    .filter(({ holder }) => (isOwn ? holder.kind === 'lead' : holder.kind === 'level' || holder.kind === 'agency'))
    .reduce((sum, { days }) => sum + days, 0)

export function toFigures(
  works: readonly JudgedWork[],
  { organisationId, organisation }: Pick<AgencyFigures, 'organisationId' | 'organisation'>,
): AgencyFigures {
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, works.filter((work) => isCounted(work, figure)).length]),
  ) as Record<Figure, number>
  return {
    organisationId,
    organisation,
    total: works.length,
    figures,
    onTime: shareOnTime(works.map((work) => work.class)),
    onTimeByOriginal: shareOnTime(works.map((work) => work.classByOriginal)),
    ownDays: sumDays(works, true),
    othersDays: sumDays(works, false),
  }
}

/** One row an agency, in the order of the works, and all of them together. */
export function figuresByAgency(works: readonly JudgedWork[]): { agencies: AgencyFigures[]; total: AgencyFigures } {
  const groups = new Map<string, JudgedWork[]>()
  for (const work of works) {
    const group = groups.get(work.organisationId)
    if (group) group.push(work)
    else groups.set(work.organisationId, [work])
  }
  return {
    agencies: [...groups].map(([organisationId, own]) =>
      toFigures(own, { organisationId, organisation: own[0]?.organisation ?? '' }),
    ),
    total: toFigures(works, { organisationId: '', organisation: '' }),
  }
}
