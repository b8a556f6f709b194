import type { Draft, DraftBlock } from './draft.ts'
import type { PaperData, PaperRow, PaperTemplate, PaperValue, TemplateBlock } from './paper-template.ts'

/** A template with its placeholders filled, for the page that prints; the Word file is filled from the same data. */
export function fillTemplate(template: PaperTemplate, data: PaperData): Draft {
  const words = (text: string): string => fillWords(text, data)
  const { title, subjectBelow, authority } = template
  return {
    superior: template.hasSuperior ? words('{co_quan_cap_tren}') : null,
    issuer: words('{co_quan_ban_hanh}'),
    symbol: words('/{ky_hieu}'),
    place: words('{dia_danh}'),
    year: words('{nam}'),
    subjectBelow: subjectBelow && words(subjectBelow),
    title: title && { type: words(title.type), subject: words(title.subject) },
    authority: authority && words(authority),
    addressees: template.isAddressed ? rowsOf(data, 'kinh_gui').map(({ ten = '' }) => ten) : [],
    grounds: template.hasGrounds ? linesOf(data, 'can_cu') : [],
    blocks: fillBlocks(template.blocks, data),
    signature: { lines: linesOf(data, 'chu_ky'), name: words('{nguoi_ky}') },
    recipients: linesOf(data, 'noi_nhan'),
  }
}

const linesOf = (data: PaperData, name: string): string[] => rowsOf(data, name).map(({ dong = '' }) => dong)

const fillBlocks = (blocks: readonly TemplateBlock[], data: PaperData): DraftBlock[] =>
  blocks.flatMap((block): DraftBlock[] => {
    switch (block.kind) {
      case 'table': {
        const { columns, cells } = block
        const rows = rowsOf(data, block.each).map((row) => cells.map((cell) => fillWords(cell, { ...data, ...row })))
        return [{ kind: 'table', columns, rows }]
      }
      case 'each':
        return rowsOf(data, block.of).flatMap((row) => fillBlocks(block.blocks, { ...data, ...row }))
      case 'when':
        return isSo(namedValue(data, block.of)) ? fillBlocks(block.blocks, data) : []
      case 'unless':
        return isBlank(namedValue(data, block.of)) ? fillBlocks(block.blocks, data) : []
      default:
        return [{ ...block, text: fillWords(block.text, data) }]
    }
  })

const isBlank = (value: PaperValue): boolean => (typeof value === 'object' ? value.length === 0 : !value)

/** In Word a list that opens a part repeats it: only a text or a yes may stand for the part as a whole. */
function isSo(value: PaperValue): boolean {
  if (typeof value === 'object') throw new Error('a part cannot stand under a list')
  return !isBlank(value)
}

const fillWords = (text: string, data: PaperData): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = namedValue(data, name)
    if (typeof value !== 'string') throw new Error(`the placeholder ${name} is no text`)
    return value
  })

function rowsOf(data: PaperData, name: string): readonly PaperRow[] {
  const value = namedValue(data, name)
  if (typeof value !== 'object') throw new Error(`the placeholder ${name} is no list`)
  return value
}

function namedValue(data: PaperData, name: string): PaperValue {
  const value = data[name]
  if (value === undefined) throw new Error(`a template names ${name}, which no paper has`)
  return value
}
