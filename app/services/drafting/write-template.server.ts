import { AlignmentType, LeaderType, type Paragraph, type Table, TabStopType } from 'docx'
import { type DraftColumn, type DraftWords, splitArticle } from '#domain/drafting/draft.ts'
import type { PaperTemplate, TemplateBlock } from '#domain/drafting/paper-template.ts'
import { BODY, letterhead, packPaper, signatureBlock, spacer, TEXT_WIDTH } from './paper-layout.server.ts'
import { centred, line, mm, points, rule, ruledTable, run, SIZE, section } from './paper-parts.server.ts'

/**
 * A template as a Word file with its placeholders, in the layout of every paper of the office (ND 30/2020 annex I): what
 * the product fills, and what an administrator starts from.
 */
export const writeTemplate = (template: PaperTemplate): Promise<Uint8Array> =>
  packPaper({
    title: template.title?.type ?? 'CÔNG VĂN',
    children: [
      letterhead({ ...template, subject: template.subjectBelow }),
      ...(template.title ? titleLines(template.title) : []),
      ...(template.authority ? [centred(template.authority, { bold: true }, { spacing: { before: points(10) } })] : []),
      ...(template.isAddressed ? ADDRESSEES : []),
      ...(template.hasGrounds ? section('#can_cu', [line('{dong}', { italics: true }, BODY)]) : []),
      ...writeAll(template.blocks, { isLast: true }),
      spacer(),
      signatureBlock(),
    ],
  })

type Part = Paragraph | Table

const titleLines = ({ type, subject }: NonNullable<PaperTemplate['title']>): Paragraph[] => [
  centred(type, { bold: true }, { spacing: { before: points(18) } }),
  centred(subject, { bold: true }),
  rule(Math.round(TEXT_WIDTH * 0.38)),
]

/** One addressee stands in the middle of its line, several in a list. */
const ADDRESSEES: readonly Paragraph[] = [
  ...section('#mot_noi_gui', [
    centred('Kính gửi: {mot_noi_gui}', {}, { spacing: { before: points(10), after: points(8) } }),
  ]),
  ...section('^mot_noi_gui', [
    line('Kính gửi:', {}, { indent: { left: mm(28) }, spacing: { before: points(10) } }),
    ...section('#kinh_gui', [line('- {ten}{dau}', {}, { indent: { left: mm(40), hanging: mm(3) } })]),
  ]),
]

/** The last sentence goes with the signature: it never stands alone on a page. */
const writeAll = (blocks: readonly TemplateBlock[], { isLast }: { isLast: boolean }): Part[] =>
  blocks.flatMap((block, at) => write(block, isLast && blocks.slice(at + 1).every(isAlternative)))

const isAlternative = ({ kind }: TemplateBlock): boolean => kind === 'when' || kind === 'unless'

function write(block: TemplateBlock, keepNext: boolean): Part[] {
  switch (block.kind) {
    case 'table':
      return [spacer(), tableOf(block), line('', { size: 12 })]
    case 'each':
    case 'when':
      return section(`#${block.of}`, writeAll(block.blocks, { isLast: keepNext }))
    case 'unless':
      return section(`^${block.of}`, writeAll(block.blocks, { isLast: keepNext }))
    default:
      return writeWords(block, keepNext)
  }
}

function writeWords({ kind, text }: DraftWords, keepNext: boolean): Paragraph[] {
  switch (kind) {
    case 'heading':
      return [line(text, { bold: true }, { ...BODY, keepNext: true })]
    case 'enacting':
      return [centred(text, { bold: true }, { spacing: { before: points(10) }, keepNext: true })]
    case 'part':
      return [line(text, { bold: true, italics: true }, { ...BODY, keepNext: true })]
    case 'quote':
      return [line(text, { italics: true }, { ...BODY, keepNext })]
    case 'article': {
      const { name, rest } = splitArticle(text)
      return [line([run(name, { bold: true }), run(rest)], {}, { ...BODY, keepNext })]
    }
    case 'writing':
      return [`${text}\t`, '\t', '\t'].map((words) => line(words, {}, DOTTED))
    case 'order':
    case 'paragraph':
      return [line(text, {}, { ...BODY, keepNext })]
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

/** The marks of the loop stand in the first and the last cell: what is between them is repeated, the row itself. */
function tableOf({ columns, each, cells }: Extract<TemplateBlock, { kind: 'table' }>): Table {
  const small = { size: SIZE.table }
  const marked = cells.map((words, at) => {
    const opening = at === 0 ? `{#${each}}` : ''
    return `${opening}${words}${at === cells.length - 1 ? `{/${each}}` : ''}`
  })
  return ruledTable(
    widthsOf(columns),
    columns.map(({ heading }) => centred(heading, { ...small, bold: true })),
    [marked.map((words, at) => [line(words, small, columns[at]?.centred ? CENTRE : LEFT)])],
  )
}

function widthsOf(columns: readonly DraftColumn[]): number[] {
  const named = columns.reduce((sum, { width }) => sum + (width === null ? 0 : mm(width)), 0)
  return columns.map(({ width }) => (width === null ? TEXT_WIDTH - named : mm(width)))
}
