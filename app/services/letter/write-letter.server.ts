import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { LetterRow, UrgingLetter } from '#domain/letter/urging-letter.ts'
import { centred, line, mm, points, rule, ruledTable, run, SIZE, sideBySide } from './letter-parts.server.ts'

/** ND 30/2020 annex I: A4, 20–25 mm above and below, 30–35 on the left, 15–20 on the right. */
const PAGE = { width: mm(210), height: mm(297), top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } as const
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

const LEFT = Math.round(TEXT_WIDTH * 0.4)
const RIGHT = TEXT_WIDTH - LEFT
const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: points(6), line: 264 },
} as const

/** A letter as a Word file that the office's registry can number, date and have signed. */
export async function writeLetter(letter: UrgingLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.subject,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: SIZE.body, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: mm(10) },
          },
        },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: numberedHeader() },
        children: [
          letterhead(letter),
          addressee(letter.addressee),
          line(letter.opening, {}, BODY),
          spacer(),
          workTable(letter.rows),
          line(letter.asking, {}, { ...BODY, keepNext: true, spacing: { ...BODY.spacing, before: points(10) } }),
          ...letter.requests.map((request) => line(request, {}, BODY)),
          line(letter.closing, {}, { ...BODY, keepNext: true }),
          spacer(),
          signature(letter),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Centred above, from the second page on. */
const numberedHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.head })],
      }),
    ],
  })

/** Stays with what follows, so that a signature never stands alone on a page. */
const spacer = (): Paragraph => line('', { size: 12 }, { keepNext: true })

/** Number and day are blank: the registry gives them. */
const letterhead = ({ superior, issuer, subject, place, year }: UrgingLetter): Table =>
  sideBySide([
    {
      width: LEFT,
      children: [
        ...(superior ? [centred(superior, { size: SIZE.head })] : []),
        centred(issuer, { size: SIZE.head, bold: true }),
        rule(Math.round(LEFT * 0.32)),
        centred('Số:            /', { size: SIZE.head }, { spacing: { before: points(4) } }),
        centred(subject, { size: SIZE.table }, { spacing: { before: points(4) } }),
      ],
    },
    {
      width: RIGHT,
      children: [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.head, bold: true }),
        rule(Math.round(RIGHT * 0.2)),
        centred(
          `${place}, ngày       tháng       năm ${year}`,
          { size: SIZE.head, italics: true },
          { spacing: { before: points(4) } },
        ),
      ],
    },
  ])

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

const signature = ({ signature: { lines, name }, recipients }: UrgingLetter): Table =>
  sideBySide([
    {
      width: LEFT,
      children: [
        line('Nơi nhận:', { size: SIZE.table, bold: true, italics: true }),
        ...recipients.map((recipient) => line(recipient, { size: SIZE.copies })),
      ],
    },
    {
      width: RIGHT,
      children: [
        ...lines.map((words) => centred(words, { bold: true })),
        ...[1, 2, 3].map(() => line('')),
        centred(name, { bold: true }),
      ],
    },
  ])
