import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = `${OFFICE}/spreadsheetml/2006/main`
const RELATIONS = `${OFFICE}/package/2006/relationships`
const LETTERS = 26

const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, '')

function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % LETTERS))
  return column < LETTERS ? rest : columnName(Math.floor(column / LETTERS) - 1) + rest
}

/** Every cell is words (`inlineStr`), so nothing that was typed can be a formula. `row` counts from 1. */
function toRow(cells: readonly string[], row: number): string {
  const written = cells.map(
    (text, column) =>
      `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

const SHEET = 'xl/worksheets/sheet1.xml'
const SHEET_BEGIN = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
const SHEET_END = '</sheetData></worksheet>'

/** What a workbook of one sheet has beside the sheet. */
function partsAround(name: string): Record<string, string> {
  const type = `${OFFICE}/officeDocument/2006/relationships`
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${type}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  }
}

/** A workbook of one sheet of words. */
export function writeWorkbook({ name, rows }: { name: string; rows: readonly (readonly string[])[] }): Uint8Array {
  const sheet = `${SHEET_BEGIN}${rows.map((cells, index) => toRow(cells, index + 1)).join('')}${SHEET_END}`
  const parts = { ...partsAround(name), [SHEET]: sheet }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

/** The same for as many rows as there are: each batch goes out before the next one is read. */
export function streamWorkbook({
  name,
  batches,
}: {
  name: string
  batches: AsyncIterator<readonly (readonly string[])[]>
}): ReadableStream<Uint8Array> {
  let row = 0
  let isSent = false
  const sheet = new ZipDeflate(SHEET)
  const write = (text: string, isLast = false) => sheet.push(strToU8(text), isLast)
  const writeNext = async () => {
    const batch = await batches.next()
    if (batch.done) return write(SHEET_END, true)
    write(
      batch.value
        .map((cells) => {
          row += 1
          return toRow(cells, row)
        })
        .join(''),
    )
  }
  return new ReadableStream({
    start(controller) {
      const zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error)
        if (chunk.length > 0) controller.enqueue(chunk)
        isSent ||= chunk.length > 0 || isLast
        if (isLast) controller.close()
      })
      for (const [path, text] of Object.entries(partsAround(name))) {
        const part = new ZipDeflate(path)
        zip.add(part)
        part.push(strToU8(text), true)
      }
      zip.add(sheet)
      zip.end()
      write(SHEET_BEGIN)
    },
    async pull() {
      // A few rows leave the compressor only with later ones: a pull that sends nothing would never be asked again.
      for (isSent = false; !isSent; ) await writeNext()
    },
    async cancel() {
      await batches.return?.()
    },
  })
}
