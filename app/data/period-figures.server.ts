import type { HeldDays } from '#domain/deadline/overdue-days.ts'
import type { StatisticsClass } from '#domain/deadline/timeliness.ts'
import { type AgencyFigures, type JudgedWork, type ListedFigure, WORKS_PER_PAGE } from '#domain/period/period-work.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const { sql } = Prisma

type Figures = { agencies: AgencyFigures[]; total: AgencyFigures }
type Numbers = Omit<AgencyFigures, 'organisationId' | 'organisation'>

/** So many works travel in one statement. */
const CHUNK = 5_000

/** Written with the lock and never again: the figures agency by agency, the total in front, and the works behind them. */
export async function keepFigures(
  tx: Transaction,
  { periodId, agencies, total, works }: Figures & { periodId: string; works: readonly JudgedWork[] },
): Promise<void> {
  await tx.periodFigure.createMany({
    data: [total, ...agencies].map(({ organisationId, organisation, ...figures }, place) => ({
      ...{ periodId, place, organisation, figures },
      organisationId: organisationId || null,
    })),
  })
  for (let from = 0; from < works.length; from += CHUNK) {
    const rows = works.slice(from, from + CHUNK).map((work, place) => ({
      period_id: periodId,
      place: from + place,
      assignment_id: work.id,
      organisation_id: work.organisationId,
      organisation: work.organisation,
      label: work.label,
      title: work.title,
      due_on: work.dueOn,
      class: work.class,
      class_by_original: work.classByOriginal,
      is_returned: work.isReturned,
      overdue: work.overdue,
    }))
    await tx.$executeRaw`
      INSERT INTO period_work SELECT * FROM jsonb_populate_recordset(NULL::period_work, ${JSON.stringify(rows)}::jsonb)`
  }
}

/** Undefined where the period was locked before its figures were kept: then they are read from the record. */
export async function findKeptFigures(reader: Reader, periodId: string): Promise<Figures | undefined> {
  const rows = await reader.periodFigure.findMany({ where: { periodId }, orderBy: { place: 'asc' } })
  const [total, ...agencies] = rows.map(({ organisationId, organisation, figures }) => ({
    organisationId: organisationId ?? '',
    organisation,
    ...(figures as Numbers),
  }))
  return total && { total, agencies }
}

/** Works of one agency stand together, in the order of its figures: an agency is a run of places. */
type Page = { periodId: string; figure: ListedFigure['figure']; after: number; until: number }

function conditionsOf({ periodId, figure, after, until }: Page): Prisma.Sql {
  const conditions = [sql`period_id = ${periodId}::uuid`, sql`place > ${after}`, sql`place < ${until}`]
  if (figure === 'returned') conditions.push(sql`is_returned`, sql`class NOT IN ('done-in-time', 'done-late')`)
  else if (figure !== 'all') conditions.push(sql`class = ${figure}`)
  return Prisma.join(conditions, ' AND ')
}

/** One more than a page, so that it is known whether others follow. */
export const keptWorksSql = (page: Page): Prisma.Sql => sql`
  SELECT place, assignment_id AS id, organisation_id AS "organisationId", organisation, label, title, due_on AS "dueOn", class,
         class_by_original AS "classByOriginal", is_returned AS "isReturned", overdue
    FROM period_work WHERE ${conditionsOf(page)} ORDER BY place LIMIT ${WORKS_PER_PAGE + 1}`

type Row = Omit<JudgedWork, 'dueOn' | 'class' | 'classByOriginal' | 'overdue'> & {
  place: number
  dueOn: Date | null
  class: StatisticsClass
  classByOriginal: StatisticsClass
  overdue: HeldDays[] | null
}

/** The works that one figure of a locked period counted, page by page. */
export async function listKeptWorks(reader: Reader, page: Page): Promise<(JudgedWork & { place: number })[]> {
  const rows = await reader.$queryRaw<Row[]>(keptWorksSql(page))
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromOptionalDateColumn(dueOn) }))
}
