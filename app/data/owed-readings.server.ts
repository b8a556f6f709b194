import type { PlainDate } from '#domain/shared/plain-date.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { DEFAULT_PERIOD, isMeasuringPeriod, type MeasuringPeriod } from '#domain/target/measuring-period.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

export type Measured = {
  itemId: string
  planId: string
  anchor: string
  text: string
  everyMonths: MeasuringPeriod
  askedOn: PlainDate
  /** Of the readings that nothing took the place of. */
  lastReadOn: PlainDate | null
}
type Row = Omit<Measured, 'everyMonths' | 'askedOn' | 'lastReadOn'> & {
  everyMonths: number
  askedOn: string
  lastReadOn: string | null
}

const select = (condition: Prisma.Sql) => Prisma.sql`
  SELECT i.id AS "itemId", i.document_id AS "planId", i.anchor, i.text, t.every_months AS "everyMonths", t.asked_on::text AS "askedOn",
         (SELECT max(r.read_on)::text FROM target_reading r
           WHERE r.item_id = i.id AND NOT EXISTS (SELECT FROM target_reading c WHERE c.corrects_id = r.id)) AS "lastReadOn"
    FROM target_measurer t JOIN plan_item i ON i.id = t.item_id JOIN source_document d ON d.id = i.document_id
   WHERE d.state = 'published' AND ${condition} ORDER BY d.published_at DESC, i.ordinal`

const toMeasured = ({ everyMonths, askedOn, lastReadOn, ...row }: Row): Measured => ({
  ...row,
  everyMonths: isMeasuringPeriod(everyMonths) ? everyMonths : DEFAULT_PERIOD,
  askedOn: plainDate(askedOn),
  lastReadOn: lastReadOn === null ? null : plainDate(lastReadOn),
})

/** The targets of plans in force that an agency measures. */
export async function findMeasuredBy(reader: Reader, organisationId: string): Promise<Measured[]> {
  const rows = await reader.$queryRaw<Row[]>`${select(Prisma.sql`t.organisation_id = ${organisationId}::uuid`)}`
  return rows.map(toMeasured)
}

export type DueMeasuring = { itemId: string; dueAt: Date; everyMonths: MeasuringPeriod; askedOn: PlainDate }

/** The measurings of an agency on which time acts now; one that somebody holds is left for the next look. */
export async function lockDueMeasurings(
  tx: Transaction,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<DueMeasuring[]> {
  const rows = await tx.$queryRaw<{ itemId: string; dueAt: Date; everyMonths: number; askedOn: string }[]>`
    SELECT item_id AS "itemId", next_step_at AS "dueAt", every_months AS "everyMonths", asked_on::text AS "askedOn"
      FROM target_measurer WHERE organisation_id = ${organisationId}::uuid AND next_step_at <= ${now}
     ORDER BY next_step_at, item_id FOR UPDATE SKIP LOCKED`
  return rows.map(({ everyMonths, askedOn, ...row }) => ({
    ...row,
    everyMonths: isMeasuringPeriod(everyMonths) ? everyMonths : DEFAULT_PERIOD,
    askedOn: plainDate(askedOn),
  }))
}

/** With its readings, read under the lock; undefined where its plan is not in force any more. */
export async function findMeasured(tx: Transaction, itemId: string): Promise<Measured | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`${select(Prisma.sql`t.item_id = ${itemId}::uuid`)}`
  return row && toMeasured(row)
}

export async function saveMeasuringClock(
  tx: Transaction,
  { itemId, nextStepAt }: { itemId: string; nextStepAt: Date },
): Promise<void> {
  await tx.targetMeasurer.update({ where: { itemId }, data: { nextStepAt } })
}
