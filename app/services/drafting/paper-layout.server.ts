import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import { centred, line, mm, points, rule, SIZE, section, sideBySide } from './paper-parts.server.ts'

/** ND 30/2020 annex I: A4, 20–25 mm above and below, 30–35 on the left, 15–20 on the right. */
const PAGE = { width: mm(210), height: mm(297), top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } as const
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

/** As wide as the name of the state on the right allows; a long name of an issuer takes two lines. */
const LEFT = Math.round(TEXT_WIDTH * 0.425)
const RIGHT = TEXT_WIDTH - LEFT
export const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: points(6), line: 264 },
} as const

/** A paper of the office as a Word file that the registry can number, date and have signed. */
export async function packPaper({
  title,
  children,
}: {
  title: string
  children: readonly (Paragraph | Table)[]
}): Promise<Uint8Array> {
  const document = new Document({
    title,
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
        children: [...children],
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
export const spacer = (): Paragraph => line('', { size: 12 }, { keepNext: true })

type Letterhead = {
  hasSuperior: boolean
  /** Of a công văn, which has no type of its own. */
  subject: string | null
}

/** Number and day are blank: the registry gives them. */
export const letterhead = ({ hasSuperior, subject }: Letterhead): Table =>
  sideBySide([
    {
      width: LEFT,
      children: [
        ...(hasSuperior ? section('#co_quan_cap_tren', [centred('{co_quan_cap_tren}', { size: SIZE.issuer })]) : []),
        centred('{co_quan_ban_hanh}', { size: SIZE.issuer, bold: true }),
        rule(Math.round(LEFT * 0.32)),
        centred('Số:            /{ky_hieu}', { size: SIZE.head }, { spacing: { before: points(4) } }),
        ...(subject ? [centred(subject, { size: SIZE.table }, { spacing: { before: points(4) } })] : []),
      ],
    },
    {
      width: RIGHT,
      children: [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.issuer, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.head, bold: true }),
        rule(Math.round(RIGHT * 0.2)),
        centred(
          '{dia_danh}, ngày       tháng       năm {nam}',
          { size: SIZE.head, italics: true },
          { spacing: { before: points(4) } },
        ),
      ],
    },
  ])

/** Who receives it on the left, who signs on the right. */
export const signatureBlock = (): Table =>
  sideBySide([
    {
      width: LEFT,
      children: [
        line('Nơi nhận:', { size: SIZE.table, bold: true, italics: true }),
        ...section('#noi_nhan', [line('{dong}', { size: SIZE.copies })]),
      ],
    },
    {
      width: RIGHT,
      children: [
        ...section('#chu_ky', [centred('{dong}', { bold: true })]),
        ...[1, 2, 3].map(() => line('')),
        centred('{nguoi_ky}', { bold: true }),
      ],
    },
  ])
