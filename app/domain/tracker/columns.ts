import { foldText } from '#domain/shared/fold-text.ts'

/** What a column of a tracker can hold; every other column is left aside. */
export const TRACKER_FIELDS = [
  'content',
  'lead',
  'coordinating',
  'dueOn',
  'product',
  'document',
  'issuedOn',
  'state',
  'note',
] as const
export type TrackerField = (typeof TRACKER_FIELDS)[number]
export type Columns = Partial<Record<TrackerField, number>>

/** Words at the head of a column, without diacritics; the first field that fits takes it, each field once. */
const HEAD_WORDS: readonly [TrackerField, RegExp][] = [
  ['coordinating', /phoi hop/],
  ['lead', /chu tri|dau moi|(co quan|don vi|dia phuong).{0,12}(thuc hien|duoc giao|phu trach)|^(co quan|don vi)$/],
  ['issuedOn', /ngay (giao|ban hanh|van ban|ky)|ngay thang.{0,20}van ban/],
  ['document', /so.{0,12}van ban|van ban|so hieu|ky hieu|can cu/],
  ['dueOn', /thoi han|han (hoan thanh|xu ly|thuc hien|giao)|^han\b|thoi gian (hoan thanh|thuc hien)/],
  ['state', /tinh trang|trang thai|tinh hinh|ket qua|tien do/],
  ['product', /san pham|hinh thuc/],
  ['note', /ghi chu/],
  ['content', /noi dung|nhiem vu|cong viec|trich yeu/],
]

export function proposeColumns(head: readonly string[]): Columns {
  const columns: Columns = {}
  for (const [place, written] of head.entries()) {
    const folded = foldText(written)
    const field = HEAD_WORDS.find(([one, words]) => columns[one] === undefined && words.test(folded))?.[0]
    if (field) columns[field] = place
  }
  return columns
}

const ROWS_ABOVE = 30
/** A title such as "SỔ THEO DÕI NHIỆM VỤ" fits one field; a head fits several. */
const LEAST_FIELDS = 2

/** The row that heads the table: the first with the work and at least one thing more. Counted from 0; null where there is none. */
export function findHead(rows: readonly (readonly string[])[]): number | null {
  const found = rows.slice(0, ROWS_ABOVE).findIndex((row) => {
    const columns = proposeColumns(row)
    return columns.content !== undefined && Object.keys(columns).length >= LEAST_FIELDS
  })
  return found < 0 ? null : found
}
