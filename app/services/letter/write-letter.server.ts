import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { LetterRow, UrgingLetter } from '#domain/letter/urging-letter.ts'
import { centred, line, mm, points, ruledTable, run, SIZE } from './letter-parts.server.ts'
import {
  BODY,
  copyLine,
  letterhead,
  packPaper,
  signatureBlock,
  signingLine,
  spacer,
  TEXT_WIDTH,
} from './paper-layout.server.ts'

/** A letter as a Word file that the office's registry can number, date and have signed. */
export const writeLetter = (letter: UrgingLetter): Promise<Uint8Array> =>
  packPaper({
    title: letter.subject,
    children: [
      letterhead({ ...letter, year: String(letter.year), symbol: '/' }),
      addressee(letter.addressee),
      line(letter.opening, {}, BODY),
      spacer(),
      workTable(letter.rows),
      line(letter.asking, {}, { ...BODY, keepNext: true, spacing: { ...BODY.spacing, before: points(10) } }),
      ...letter.requests.map((request) => line(request, {}, BODY)),
      line(letter.closing, {}, { ...BODY, keepNext: true }),
      spacer(),
      signatureBlock({
        lines: letter.signature.lines.map(signingLine),
        name: letter.signature.name,
        recipients: letter.recipients.map(copyLine),
      }),
    ],
  })

const addressee = (name: string): Paragraph =>
  centred(`Kính gửi: ${name}`, {}, { spacing: { before: points(18), after: points(12) } })

const HEADINGS = ['STT', 'Nội dung nhiệm vụ', 'Hạn hoàn thành', 'Số ngày làm việc quá hạn', 'Tình trạng'] as const
/** Millimetres; what the page has left is the column of the content. */
const NARROW = { number: 11, due: 27, days: 24, state: 28 } as const

function workTable(rows: readonly LetterRow[]): Table {
  const [number, due, days, state] = [mm(NARROW.number), mm(NARROW.due), mm(NARROW.days), mm(NARROW.state)]
  const widths = [number, TEXT_WIDTH - number - due - days - state, due, days, state]
  const small = { size: SIZE.table }
  return ruledTable(
    widths,
    HEADINGS.map((heading) => centred(heading, { ...small, bold: true })),
    rows.map((row) => [
      [centred(row.number, small)],
      [
        line([run(row.content, small), run(` (${row.source})`, { ...small, italics: true })], small, {
          alignment: AlignmentType.LEFT,
        }),
      ],
      [centred(row.due, small)],
      [centred(row.days, small)],
      [centred(row.state, small)],
    ]),
  )
}
