import { AlignmentType, LeaderType, type Paragraph, type Table, TabStopType } from 'docx'
import { type Draft, type DraftBlock, type DraftColumn, splitArticle } from '#domain/drafting/draft.ts'
import { centred, line, mm, points, rule, ruledTable, run, SIZE } from '#services/letter/letter-parts.server.ts'
import {
  BODY,
  letterhead,
  packPaper,
  signatureBlock,
  spacer,
  TEXT_WIDTH,
} from '#services/letter/paper-layout.server.ts'

/** A document of the procedure as a Word file, in the layout of every paper of the office (ND 30/2020 annex I). */
export const writeDraft = (draft: Draft): Promise<Uint8Array> =>
  packPaper({
    title: draft.title ? `${draft.title.type} ${draft.title.subject}` : (draft.subjectBelow ?? ''),
    children: [
      letterhead({ ...draft, subject: draft.subjectBelow }),
      ...(draft.title ? titleLines(draft.title) : []),
      ...(draft.authority ? [centred(draft.authority, { bold: true }, { spacing: { before: points(10) } })] : []),
      ...addresseeLines(draft.addressees),
      ...draft.grounds.map((ground) => line(ground, { italics: true }, BODY)),
      ...keepLast(draft.blocks),
      spacer(),
      signatureBlock({ lines: draft.signature.lines, name: '', recipients: draft.recipients }),
    ],
  })

const titleLines = ({ type, subject }: NonNullable<Draft['title']>): Paragraph[] => [
  centred(type, { bold: true }, { spacing: { before: points(18) } }),
  centred(subject, { bold: true }),
  rule(Math.round(TEXT_WIDTH * 0.38)),
]

function addresseeLines(addressees: readonly string[]): Paragraph[] {
  if (addressees.length === 0) return []
  const [only] = addressees
  const spacing = { before: points(10), after: points(8) }
  if (addressees.length === 1) return [centred(`Kính gửi: ${only}`, {}, { spacing })]
  const indent = { left: mm(40) }
  return [
    line('Kính gửi:', {}, { indent: { left: mm(28) }, spacing: { before: points(10) } }),
    ...addressees.map((name, at) =>
      line(`- ${name}${at === addressees.length - 1 ? '.' : ';'}`, {}, { indent: { ...indent, hanging: mm(3) } }),
    ),
  ]
}

/** The last sentence goes with the signature: it never stands alone on a page. */
const keepLast = (blocks: readonly DraftBlock[]): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => write(block, at === blocks.length - 1))

function write(block: DraftBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, { bold: true }, { ...BODY, keepNext: true })]
    case 'enacting':
      return [centred(block.text, { bold: true }, { spacing: { before: points(10) }, keepNext: true })]
    case 'part':
      return [line(block.text, { bold: true, italics: true }, { ...BODY, keepNext: true })]
    case 'quote':
      return [line(block.text, { italics: true }, { ...BODY, keepNext })]
    case 'article': {
      const { name, rest } = splitArticle(block.text)
      return [line([run(name, { bold: true }), run(rest)], {}, { ...BODY, keepNext })]
    }
    case 'writing':
      return [`${block.text}\t`, '\t', '\t'].map((text) => line(text, {}, DOTTED))
    case 'order':
    case 'paragraph':
      return [line(block.text, {}, { ...BODY, keepNext })]
    case 'table':
      return [spacer(), tableOf(block.columns, block.rows), line('', { size: 12 })]
  }
}

/** Dots up to the right edge, to write on. */
const DOTTED = {
  spacing: BODY.spacing,
  keepNext: true,
  tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
} as const

const CENTRE = { alignment: AlignmentType.CENTER } as const
const LEFT = { alignment: AlignmentType.LEFT } as const

function tableOf(columns: readonly DraftColumn[], rows: readonly (readonly string[])[]): Table {
  const named = columns.reduce((sum, { width }) => sum + (width === null ? 0 : mm(width)), 0)
  const widths = columns.map(({ width }) => (width === null ? TEXT_WIDTH - named : mm(width)))
  const small = { size: SIZE.table }
  return ruledTable(
    widths,
    columns.map(({ heading }) => centred(heading, { ...small, bold: true })),
    rows.map((cells) =>
      cells.map((words, at) =>
        words.split('\n').map((text) => line(text, small, columns[at]?.centred ? CENTRE : LEFT)),
      ),
    ),
  )
}
