import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'

/** The tables people have: Excel's own format, and text with separators. */
export const SHEET_NAME = /\.(xlsx|csv)$/i

/** A calendar year, a tracker: nobody keeps more rows than this in one sheet that is typed in by hand. */
const MOST_ROWS = 5_000

/** The first sheet of a file as text, cell by cell; undefined where it is not what its name says. */
export async function readSheet(name: string, bytes: Uint8Array): Promise<string[][] | undefined> {
  const workbook = new ExcelJS.Workbook()
  try {
    if (/\.csv$/i.test(name)) await workbook.csv.read(Readable.from(Buffer.from(bytes)), csvOptions(bytes))
    else await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    return undefined
  }
  const [sheet] = workbook.worksheets
  if (!sheet) return undefined
  const rows: string[][] = []
  for (let place = 1; place <= Math.min(sheet.rowCount, MOST_ROWS); place += 1) {
    const row = sheet.getRow(place)
    rows.push(Array.from({ length: sheet.columnCount }, (_, column) => textOf(row.getCell(column + 1).value)))
  }
  return rows
}

/** Excel writes semicolons where the computer's language has a decimal comma. Cells stay the text that was written. */
function csvOptions(bytes: Uint8Array): Partial<ExcelJS.CsvReadOptions> {
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 2_000)).split(/\r?\n/)
  const delimiter = (first.match(/;/g)?.length ?? 0) > (first.match(/,/g)?.length ?? 0) ? ';' : ','
  return { map: (value: string) => value, parserOptions: { delimiter, trim: true } }
}

/** Dates of a spreadsheet are days without a zone: midnight UTC. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
  return 'text' in value ? textOf(value.text as ExcelJS.CellValue) : ''
}
