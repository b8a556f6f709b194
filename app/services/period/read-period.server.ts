import { findCorrections, findLockedPeriods } from '#data/period.server.ts'
import { findKeptFigures, listKeptWorks } from '#data/period-figures.server.ts'
import type { Period } from '#domain/period/period.ts'
import {
  type AgencyFigures,
  figuresByAgency,
  isCounted,
  type JudgedWork,
  type ListedFigure,
  WORKS_PER_PAGE,
} from '#domain/period/period-work.ts'
import { endOfDay } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { cutOffOf, judgePeriod } from './judge-period.server.ts'

/** The list that a figure opens; `after`: the place of the last work of the page before, -1 at its beginning. */
type Listed = ListedFigure & { after?: number }
type Placed = JudgedWork & { place: number }
type Question = { period: Period; listed: Listed | null; now: Date }

/**
 * The figures of a period at its last day (today, while it runs) and a page of the list that one of them opens. A locked
 * period is read as it was counted when it was locked; any other from the record.
 */
export async function readPeriod(reader: Reader, question: Question) {
  const { period, listed, now } = question
  const locks = await findLockedPeriods(reader)
  const lock = locks.find(({ key }) => key === period.key) ?? null
  const before = locks.find(({ lockedAt }) => lock === null || lockedAt < lock.lockedAt)
  const cutOff = cutOffOf(period, now)
  const knownAt = lock?.lockedAt ?? now
  const [{ works, ...figures }, corrections] = await Promise.all([
    readFigures(reader, { ...question, lockId: lock?.id ?? null, knownAt }),
    findCorrections(reader, {
      later: lock && { after: lock.lockedAt, until: null },
      earlier: before ? { after: before.lockedAt, until: knownAt } : null,
      submittedBy: cutOff,
    }),
  ])
  const list = works?.slice(0, WORKS_PER_PAGE) ?? null
  return {
    ...{ cutOff, lock, ...figures },
    isOver: endOfDay(period.to) <= now,
    list: list?.map(({ place: _place, ...work }) => work) ?? null,
    count: listed ? countOf(listed, figures) : 0,
    next: works && works.length > WORKS_PER_PAGE ? (list?.at(-1)?.place ?? null) : null,
    corrections,
  }
}

type Figures = { agencies: AgencyFigures[]; total: AgencyFigures }

async function readFigures(
  reader: Reader,
  { listed, lockId, ...question }: Question & { lockId: string | null; knownAt: Date },
): Promise<Figures & { works: Placed[] | null }> {
  const page = listed && { listed, after: listed.after ?? -1 }
  const kept = lockId ? await findKeptFigures(reader, lockId) : undefined
  if (lockId && kept)
    return { ...kept, works: page && (await listKeptWorks(reader, { periodId: lockId, ...toRun(page, kept) })) }
  const judged = await judgePeriod(reader, question)
  const works = page && judged.map((work, place) => ({ ...work, place })).filter((work) => isListed(work, page))
  return { ...figuresByAgency(judged), works: works?.slice(0, WORKS_PER_PAGE + 1) ?? null }
}

type Page = { listed: ListedFigure; after: number }

/** Works stand in the order of their agencies: those of one begin where those of the earlier ones end. */
function toRun({ listed: { agencyId, figure }, after }: Page, { agencies, total }: Figures) {
  if (agencyId === '') return { figure, after, until: total.total }
  const place = agencies.findIndex(({ organisationId }) => organisationId === agencyId)
  const first = agencies.slice(0, Math.max(place, 0)).reduce((sum, agency) => sum + agency.total, 0)
  return { figure, after: Math.max(after, first - 1), until: first + (agencies[place]?.total ?? 0) }
}

const isListed = (work: Placed, { listed: { agencyId, figure }, after }: Page): boolean =>
  work.place > after &&
  (agencyId === '' || work.organisationId === agencyId) &&
  (figure === 'all' || isCounted(work, figure))

/** How long the whole list is: the figure itself. */
function countOf({ agencyId, figure }: ListedFigure, { agencies, total }: Figures): number {
  const row = agencyId === '' ? total : agencies.find(({ organisationId }) => organisationId === agencyId)
  return (figure === 'all' ? row?.total : row?.figures[figure]) ?? 0
}
