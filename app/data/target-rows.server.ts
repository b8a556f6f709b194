import type { PlainDate } from '#domain/shared/plain-date.ts'
import { DEFAULT_PERIOD, isMeasuringPeriod, type MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { readTargets } from '#domain/target/read-target.ts'
import type { Goal, Target, TargetOperator } from '#domain/target/target.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'
import { toJson, toReading } from './plan-json.server.ts'

type Decimal = { toString(): string }
type IndicatorRow = {
  ordinal: number
  indicator: string
  operator: string
  value: Decimal | null
  valueMin: Decimal | null
  valueMax: Decimal | null
  unit: string | null
  reachBy: Date | null
  earlier: Prisma.JsonValue
  change: string | null
  since: string | null
}
type ItemRow = { text: string; reading: Prisma.JsonValue; indicators: readonly IndicatorRow[] }

/** An indicator in its place in the sentence, and whether a person has confirmed it. */
export type PlacedTarget = Target & { ordinal: number; isConfirmed: boolean; confidence: number | null }

/** What the readers of a target select of its sentence. */
export const TARGET_COLUMNS = {
  id: true,
  anchor: true,
  text: true,
  reading: true,
  indicators: { orderBy: { ordinal: 'asc' } },
  measurer: { include: { organisation: { select: { id: true, shortName: true, name: true } } } },
} as const satisfies Prisma.PlanItemSelect

export const toNumber = (value: Decimal | null): number | null => (value === null ? null : Number(value))

/** The indicators as a person left them; as they were read where nobody has looked yet. */
export function toTargets(item: ItemRow): PlacedTarget[] {
  if (item.indicators.length > 0) return item.indicators.map(fromRow)
  return readAsWritten(item).map((target, place) => ({ ...target, ordinal: place + 1, isConfirmed: false }))
}

/** The sentence read once more, with the day that its heading names. */
export function readAsWritten({ text, reading }: Pick<ItemRow, 'text' | 'reading'>) {
  const { deadline, deadlineOfHeading, figures } = toReading(reading)
  const fallbackBy = deadline?.dueOn ?? deadlineOfHeading?.dueOn ?? null
  return readTargets(text, { fallbackBy, ...(figures ? { figures } : {}) })
}

const fromRow = ({ reachBy, earlier, operator, change, ...row }: IndicatorRow): PlacedTarget => ({
  ...row,
  operator: operator as TargetOperator,
  value: toNumber(row.value),
  valueMin: toNumber(row.valueMin),
  valueMax: toNumber(row.valueMax),
  by: fromOptionalDateColumn(reachBy),
  earlier: earlier as unknown as Goal[],
  change: change as Target['change'],
  isConfirmed: true,
  confidence: null,
})

export const toIndicatorRow = (target: Target, ordinal: number) => ({
  ordinal,
  indicator: target.indicator,
  operator: target.operator,
  value: target.value,
  valueMin: target.valueMin,
  valueMax: target.valueMax,
  unit: target.unit,
  reachBy: toOptionalDateColumn(target.by),
  earlier: toJson(target.earlier),
  change: target.change,
  since: target.since,
})

export type Measurer = {
  organisationId: string
  shortName: string
  name: string
  everyMonths: MeasuringPeriod
  askedOn: PlainDate
}

type MeasurerRow = {
  organisationId: string
  everyMonths: number
  askedOn: Date
  organisation: { shortName: string; name: string }
}

export const toMeasurer = (row: MeasurerRow | null): Measurer | null =>
  row && {
    organisationId: row.organisationId,
    shortName: row.organisation.shortName,
    name: row.organisation.name,
    everyMonths: isMeasuringPeriod(row.everyMonths) ? row.everyMonths : DEFAULT_PERIOD,
    askedOn: fromDateColumn(row.askedOn),
  }
