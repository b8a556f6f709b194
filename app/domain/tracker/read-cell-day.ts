import { readDeadline } from '#domain/plan/read-deadline.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { addDays, type PlainDate, parseTypedDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'

/** A day, words that say there is none, or neither. */
export type CellDay = { day: PlainDate } | 'none' | 'unreadable'

const EXCEL_EPOCH = plainDate('1899-12-30')
/** 1990 to 2099: a number outside is a count or a year, not a day. */
const FIRST_SERIAL = 32_874
const LAST_SERIAL = 73_050
const NO_DAY =
  /^(-+|khong( han| thoi han)?|thuong xuyen|hang nam|hang quy|hang thang|theo (tien do|ke hoach).*|lien tuc)?$/
const CENTURY = 2000

/**
 * The day of a cell as people write it: 30/6/2025, 30/6/25, 30/6 and "Quý II" of the year the work was given in, a
 * serial number of Excel. What is given later in the year than its day means the next year. Nothing else is guessed.
 */
export function readCellDay(written: string, { from }: { from: PlainDate }): CellDay {
  const text = written.trim()
  if (NO_DAY.test(foldText(text))) return 'none'
  const day = parseTypedDate(text) ?? readSerial(text) ?? readShort(text, from) ?? readWords(text, from)
  return day ? { day } : 'unreadable'
}

function readSerial(text: string): PlainDate | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(EXCEL_EPOCH, serial) : undefined
}

function readShort(text: string, from: PlainDate): PlainDate | undefined {
  const match = /^(?:(?:trước|đến|hết|ngày|chậm nhất)\s+)*(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}))?$/iu.exec(text)
  if (!match) return undefined
  const [, day = '', month = '', year] = match
  if (/trước/iu.test(text)) return undefined
  if (year) return parseTypedDate(`${day}/${month}/${CENTURY + Number(year)}`)
  const inYear = parseTypedDate(`${day}/${month}/${yearOf(from)}`)
  return inYear && inYear < from ? parseTypedDate(`${day}/${month}/${yearOf(from) + 1}`) : inYear
}

/** "Quý II/2025", "tháng 8", "trước 30/6": read as in the sentences of a plan. */
function readWords(text: string, from: PlainDate): PlainDate | undefined {
  const context = { year: null, issuedOn: from }
  const asSentence = /^(?:trước|trong|đến|hết|chậm nhất|xong)/iu.test(text) ? text : `Hoàn thành trong ${text}`
  return readDeadline(asSentence, context)?.dueOn ?? undefined
}
