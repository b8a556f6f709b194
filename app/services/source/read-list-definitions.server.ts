import type { ListDefinition, ListLevel } from '#domain/source/list-numbering.ts'
import { childNamed, childrenNamed, parseXml, valueIn, type XmlElement } from './parse-xml.server.ts'
import type { DocxParts } from './unpack-docx.server.ts'

export type ListPlace = { listId: string; depth: number }
export type ListDefinitions = {
  lists: ReadonlyMap<string, ListDefinition>
  /** Where a paragraph of this style stands in a list, where the style says so. */
  placeOfStyle: (styleId: string) => Partial<ListPlace>
}

const NONE = '0'
const LONGEST_CHAIN = 20

/** The lists of a document: what Word prints before its paragraphs is defined here and stands nowhere in the text. */
export function readListDefinitions({ numbering, styles }: Pick<DocxParts, 'numbering' | 'styles'>): ListDefinitions {
  const root = numbering ? parseXml(numbering) : undefined
  const styleRows = new Map(
    childrenNamed(styles ? parseXml(styles) : undefined, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  )
  const abstracts = new Map(
    childrenNamed(root, 'w:abstractNum').map((row) => [row.attributes['w:abstractNumId'] ?? '', row]),
  )
  const numbers = new Map(childrenNamed(root, 'w:num').map((row) => [row.attributes['w:numId'] ?? '', row]))

  /** A list may be defined by a list style, which names another list. */
  const abstractOf = (listId: string, left = LONGEST_CHAIN): XmlElement | undefined => {
    const abstract = abstracts.get(valueIn(numbers.get(listId), 'w:abstractNumId') ?? '')
    const link = valueIn(abstract, 'w:numStyleLink')
    const linked = link ? numberingOf(styleRows.get(link)).listId : undefined
    return linked && left > 0 ? abstractOf(linked, left - 1) : abstract
  }
  const lists = new Map<string, ListDefinition>()
  for (const [listId, row] of numbers) {
    const abstract = abstractOf(listId)
    if (abstract && listId !== NONE) lists.set(listId, toDefinition(abstract, row))
  }
  const depthOfStyle = new Map<string, number>()
  for (const abstract of abstracts.values())
    for (const level of childrenNamed(abstract, 'w:lvl')) {
      const styleId = valueIn(level, 'w:pStyle')
      if (styleId) depthOfStyle.set(styleId, Number(level.attributes['w:ilvl'] ?? 0))
    }
  const placeOfStyle = (styleId: string, left = LONGEST_CHAIN): Partial<ListPlace> => {
    const style = styleRows.get(styleId)
    const own = numberingOf(style)
    const parent = valueIn(style, 'w:basedOn')
    const above = own.listId === undefined && parent && left > 0 ? placeOfStyle(parent, left - 1) : {}
    const depth = own.depth ?? depthOfStyle.get(styleId) ?? above.depth
    const listId = own.listId ?? above.listId
    return { ...(listId === undefined ? {} : { listId }), ...(depth === undefined ? {} : { depth }) }
  }
  return { lists, placeOfStyle: (styleId) => placeOfStyle(styleId) }
}

function numberingOf(style: XmlElement | undefined): Partial<ListPlace> {
  const properties = childNamed(childNamed(style, 'w:pPr'), 'w:numPr')
  const listId = valueIn(properties, 'w:numId')
  const depth = valueIn(properties, 'w:ilvl')
  return { ...(listId === undefined ? {} : { listId }), ...(depth === undefined ? {} : { depth: Number(depth) }) }
}

function toDefinition(abstract: XmlElement, number: XmlElement): ListDefinition {
  const levels = new Map(childrenNamed(abstract, 'w:lvl').map((row) => [depthOf(row), toLevel(row)]))
  const restarts = new Map<number, number>()
  for (const override of childrenNamed(number, 'w:lvlOverride')) {
    const depth = depthOf(override)
    const replaced = childNamed(override, 'w:lvl')
    if (replaced) levels.set(depth, toLevel(replaced))
    const start = valueIn(override, 'w:startOverride')
    if (start !== undefined) restarts.set(depth, toCount(start, 1))
  }
  return { key: abstract.attributes['w:abstractNumId'] ?? '', levels, restarts }
}

const depthOf = (row: XmlElement): number => toCount(row.attributes['w:ilvl'], 0)

function toLevel(row: XmlElement): ListLevel {
  const legal = childNamed(row, 'w:isLgl')
  return {
    format: valueIn(row, 'w:numFmt') ?? 'decimal',
    text: valueIn(row, 'w:lvlText') ?? '',
    start: toCount(valueIn(row, 'w:start'), 1),
    restartAfter: toCount(valueIn(row, 'w:lvlRestart'), depthOf(row)),
    isLegal: legal !== undefined && !['0', 'false', 'off'].includes(legal.attributes['w:val'] ?? ''),
  }
}

function toCount(written: string | undefined, otherwise: number): number {
  const count = Number(written ?? otherwise)
  return Number.isInteger(count) && count >= 0 ? count : otherwise
}
