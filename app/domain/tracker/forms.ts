import { z } from 'zod'
import { orderSource } from '#domain/assignment/order.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { type Columns, TRACKER_FIELDS } from './columns.ts'
import type { Mends } from './read-rows.ts'

/** New work that begins today, or the tracker of work that agencies have been doing. */
export const TRACKER_KINDS = ['new', 'history'] as const
export type TrackerKind = (typeof TRACKER_KINDS)[number]

const wholeNumber = z.coerce.number().int().min(0)

export const TrackerSchema = z
  .object({
    kind: z.enum(TRACKER_KINDS, { error: 'tracker-kind-missing' }),
    ...orderSource,
    pasted: z.string().max(1_000_000, 'too-long').default(''),
    sheet: wholeNumber.default(0),
    /** As a person counts: the first row is 1; left empty, it is found. */
    head: z
      .union([z.literal(''), wholeNumber])
      .default('')
      .transform((head) => (head === '' ? null : head - 1)),
  })
  .superRefine(({ form, number }, context) => {
    if (form === 'letter' && !number)
      context.addIssue({ code: 'custom', path: ['number'], message: 'order-number-missing' })
  })

/** Fields that there are as many of as the table has columns, rows and names. */
export const COLUMN_PREFIX = 'cot.'
export const CELL_PREFIX = 'o.'
export const AGENCY_PREFIX = 'ten.'
export const LEFT_OUT = 'bo'

/** The file that rows were put right in: their numbers mean nothing in another one. */
export const MENDED_FILE = 'tep-da-sua'

type Values = Readonly<Record<string, string | string[]>>
export type TrackerChoices = { columns: Columns | null; mends: Mends; leftOut: ReadonlySet<number> }

/** Without what was put right or left out by the number of a row, where another file was sent in since. */
export const ofThisFile = <Given extends Values>(values: Given, fileId: string | null): Given => {
  const mended = values[MENDED_FILE]
  if (mended === undefined || mended === (fileId ?? '')) return values
  const kept = Object.entries(values).filter(([name]) => name !== LEFT_OUT && !name.startsWith(CELL_PREFIX))
  return Object.fromEntries(kept) as Given
}

const Id = z.uuid()

/** What was chosen and put right beside the table; null columns: nothing was said about them yet. */
export function readChoices(values: Values): TrackerChoices {
  const textOf = (name: string): string => [values[name] ?? ''].flat()[0] ?? ''
  const named = (prefix: string): [string, string][] =>
    Object.keys(values).flatMap((name): [string, string][] => {
      const text = textOf(name)
      return name.startsWith(prefix) && text !== '' ? [[name.slice(prefix.length), text]] : []
    })
  const isSaid = TRACKER_FIELDS.some((field) => values[`${COLUMN_PREFIX}${field}`] !== undefined)
  const chosen = new Map(named(COLUMN_PREFIX))
  const columns: Columns = {}
  for (const field of TRACKER_FIELDS) {
    const column = Number(chosen.get(field) ?? Number.NaN)
    if (Number.isInteger(column) && column >= 0) columns[field] = column
  }
  return {
    columns: isSaid ? columns : null,
    mends: {
      cells: new Map(named(CELL_PREFIX)),
      agencies: new Map(
        named(AGENCY_PREFIX)
          .filter(([, id]) => Id.safeParse(id).success)
          .map(([name, id]) => [foldText(name), id]),
      ),
    },
    leftOut: new Set([values[LEFT_OUT] ?? []].flat().map(Number)),
  }
}
