import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlanBlock, PlanHeader, PlanReadItem } from '#domain/plan/plan-reading.ts'
import type { OwnerProposal } from '#domain/plan/propose-owners.ts'
import { Prisma } from '#prisma-client/client.ts'

/** A block of the document as it is set on the page; the words of an item stand in its own row. */
export type OutlineBlock = Pick<PlanBlock, 'kind' | 'anchor' | 'level' | 'label' | 'text'>
export type PlanOutline = { header: PlanHeader; blocks: OutlineBlock[] }

type Placed = 'anchor' | 'kind' | 'text' | 'start' | 'end' | 'startLine' | 'endLine'
/** What the reader understood of a sentence, beside the columns that say where it stands. */
export type StoredReading = Omit<PlanReadItem, Placed>

type ItemRow = {
  anchor: string
  kind: string
  text: string
  startOffset: number
  endOffset: number
  startLine: number
  endLine: number
  reading: Prisma.JsonValue
}

export const toJson = (value: object): Prisma.InputJsonValue => value as unknown as Prisma.InputJsonValue
export const toOptionalJson = (value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === null ? Prisma.DbNull : toJson(value)

/** These columns are written by this product only, each by one function: their form is the one it wrote. */
export const toOutline = (value: Prisma.JsonValue): PlanOutline => value as unknown as PlanOutline
export const toProposals = (value: Prisma.JsonValue): OwnerProposal[] => (value ?? []) as unknown as OwnerProposal[]
export const toRecurrence = (value: Prisma.JsonValue): RecurrenceRule | null =>
  (value ?? null) as unknown as RecurrenceRule | null

export const toReading = (value: Prisma.JsonValue): StoredReading => value as unknown as StoredReading

export const toReadItem = (row: ItemRow): PlanReadItem => ({
  ...toReading(row.reading),
  anchor: row.anchor,
  kind: row.kind as PlanReadItem['kind'],
  text: row.text,
  start: row.startOffset,
  end: row.endOffset,
  startLine: row.startLine,
  endLine: row.endLine,
})

export function fromReadItem(item: PlanReadItem) {
  const { anchor, kind, text, start, end, startLine, endLine, ...reading } = item
  return {
    anchor,
    kind,
    text,
    startOffset: start,
    endOffset: end,
    startLine,
    endLine,
    reading: toJson(reading satisfies StoredReading),
  }
}
