import { strFromU8, unzipSync } from 'fflate'
import { addDays, plainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { childrenNamed, parseXml, walkXml } from '#services/source/parse-xml.server.ts'
import { SourceFault } from '#services/source/source-fault.server.ts'

export type Sheet = { name: string; rows: string[][] }
export type WorkbookRefusal = 'workbook-damaged' | 'workbook-too-much'

/** Far beyond any tracker that people keep by hand, and read in well under a second. */
const LIMITS = { entries: 2_000, unpacked: 48 * 1024 * 1024, rows: 5_000, columns: 60, cellLength: 4_000 } as const

class TooMuch extends Error {}

/**
 * The cells of an .xlsx as a person sees them: shared words, days as days, whole numbers as they are. Sizes are looked
 * at before anything is unpacked; formulas count by the value that was saved with them.
 */
export function readWorkbook(bytes: Uint8Array): Result<Sheet[], WorkbookRefusal> {
  try {
    const parts = unpack(bytes)
    const shared = readShared(parts['xl/sharedStrings.xml'])
    const dayStyles = readDayStyles(parts['xl/styles.xml'])
    const sheets = findSheets(parts).map(({ name, path }) => ({
      name,
      rows: readCells(parts[path] ?? '', { shared, dayStyles }),
    }))
    return sheets.length > 0 ? accept(sheets) : refuse('workbook-damaged')
  } catch (error) {
    if (error instanceof TooMuch) return refuse('workbook-too-much', { params: { most: LIMITS.rows } })
    if (error instanceof SourceFault) return refuse('workbook-damaged')
    throw error
  }
}

const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

function unpack(bytes: Uint8Array): Record<string, string> {
  let entries = 0
  let unpacked = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    entries += 1
    const isWanted = WANTED.test(name)
    if (isWanted) unpacked += originalSize
    if (entries > LIMITS.entries || unpacked > LIMITS.unpacked) throw new TooMuch()
    return isWanted
  }
  try {
    return Object.fromEntries(
      Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => [
        name,
        strFromU8(content).replace(/^\uFEFF/u, ''),
      ]),
    )
  } catch (error) {
    if (error instanceof TooMuch) throw error
    throw new SourceFault('damaged', { format: 'xlsx' })
  }
}

/** In the order of the tabs; the workbook names them, its relations say where they lie. */
function findSheets(parts: Record<string, string>): { name: string; path: string }[] {
  const relations = parseXml(parts['xl/_rels/workbook.xml.rels'] ?? '<Relationships/>')
  const targets = new Map(
    childrenNamed(relations, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target ?? '']),
  )
  const workbook = parseXml(parts['xl/workbook.xml'] ?? '<workbook/>')
  return childrenNamed(workbook, 'sheets')
    .flatMap((sheets) => childrenNamed(sheets, 'sheet'))
    .map(({ attributes }) => {
      const target = targets.get(attributes['r:id']) ?? ''
      return { name: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
    })
    .filter(({ path }) => parts[path] !== undefined)
}

/** Words with several formats in them come in pieces; what is read aloud (`rPh`) is none of them. */
function readShared(xml: string | undefined): string[] {
  const words: string[] = []
  if (!xml) return words
  let word = ''
  let isText = false
  let isPhonetic = false
  walkXml(xml, {
    open: ({ name, isSelfClosing }) => {
      if (name === 'si') word = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isSelfClosing
    },
    close: (name) => {
      if (name === 'si') words.push(word)
      if (name === 'rPh') isPhonetic = false
      isText = false
    },
    text: (text) => {
      if (isText && !isPhonetic) word += text
    },
  })
  return words
}

/** Number formats that Excel itself has for days, without those for hours only. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22])

/** Which cell styles show a number as a day. */
function readDayStyles(xml: string | undefined): boolean[] {
  if (!xml) return []
  const styles = parseXml(xml)
  const ownDays = new Set(
    childrenNamed(styles, 'numFmts')
      .flatMap((formats) => childrenNamed(formats, 'numFmt'))
      .filter(({ attributes }) => /[dy]/iu.test((attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, '')))
      .map(({ attributes }) => Number(attributes.numFmtId)),
  )
  return childrenNamed(styles, 'cellXfs')
    .flatMap((formats) => childrenNamed(formats, 'xf'))
    .map(({ attributes }) => Number(attributes.numFmtId))
    .map((format) => BUILT_IN_DAYS.has(format) || ownDays.has(format))
}

const EPOCH = plainDate('1899-12-30')
const LETTERS = 26

/** "AB12" → 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/\d+$/u, '')) column = column * LETTERS + letter.charCodeAt(0) - 64
  return column - 1
}

function readCells(xml: string, known: { shared: readonly string[]; dayStyles: readonly boolean[] }): string[][] {
  const rows: string[][] = []
  let cell = { column: 0, row: 0, type: '', isDay: false, value: '' }
  let isValue = false
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'c') {
        const reference = attributes.r ?? ''
        const row = Number(/\d+$/u.exec(reference)?.[0] ?? 0) - 1
        const isDay = known.dayStyles[Number(attributes.s)] ?? false
        cell = { column: columnOf(reference), row, type: attributes.t ?? 'n', isDay, value: '' }
      }
      isValue = name === 'v' || name === 't'
    },
    close: (name) => {
      isValue = false
      if (name === 'c') place(rows, cell, toText(cell, known.shared))
    },
    text: (text) => {
      if (isValue) cell.value += text
    },
  })
  return Array.from({ length: rows.length }, (_, row) => Array.from(rows[row] ?? [], (value) => value ?? ''))
}

function toText({ type, isDay, value }: { type: string; isDay: boolean; value: string }, shared: readonly string[]) {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'n' && isDay && Number(value) >= 1) return addDays(EPOCH, Math.floor(Number(value)))
  return type === 'e' ? '' : value
}

function place(rows: string[][], { row, column }: { row: number; column: number }, text: string): void {
  const words = text.normalize('NFC').trim().slice(0, LIMITS.cellLength)
  if (words === '' || row < 0 || column < 0 || column >= LIMITS.columns) return
  if (row >= LIMITS.rows) throw new TooMuch()
  const cells = rows[row] ?? []
  cells[column] = words
  rows[row] = cells
}
