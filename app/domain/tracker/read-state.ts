import { foldText } from '#domain/shared/fold-text.ts'
import { type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'

/** Whether the tracker says that the work is done, and on which day where it says so. */
export type CellState = { isDone: boolean; doneOn: PlainDate | null }

const DONE = /hoan thanh|da (xong|nop|bao cao|thuc hien xong)|^xong|100 ?%/
const NOT_DONE = /(chua|khong|dang|se|sap).{0,20}(hoan thanh|xong|nop)|chua/
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/

export function readState(written: string): CellState {
  const folded = foldText(written)
  if (!DONE.test(folded) || NOT_DONE.test(folded)) return { isDone: false, doneOn: null }
  return { isDone: true, doneOn: parseTypedDate(DAY.exec(written)?.[0] ?? '') ?? null }
}
