import { MAX_TEXT_LENGTH } from '#domain/source/limits.ts'
import { createListCounter } from '#domain/source/list-numbering.ts'
import { walkXml } from './parse-xml.server.ts'
import type { ListDefinitions, ListPlace } from './read-list-definitions.server.ts'
import { keepWithin, SourceFault } from './source-fault.server.ts'

/**
 * What says nothing of the words, or says what was struck out: properties, pictures, deleted and moved text, and of two
 * drawings of the same thing the one for newer programs. mammoth reads what is left.
 */
const DROPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:drawing', 'w:object', 'mc:Choice', 'm:oMath', 'm:oMathPara'],
  ...['w:sectPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:sdtPr', 'w:sdtEndPr', 'w:pPrChange', 'w:rPrChange'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:commentReference', 'w:annotationRef'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'v:imagedata', 'w:footnotePr', 'w:lastRenderedPageBreak'],
])
const KEPT_UNDER: Record<string, ReadonlySet<string>> = {
  'w:pPr': new Set(['w:pStyle', 'w:numPr', 'w:rPr']),
  'w:rPr': new Set(['w:caps', 'w:rFonts', 'w:del']),
  'w:tcPr': new Set(['w:gridSpan', 'w:vMerge']),
  'w:trPr': new Set(['w:del', 'w:tblHeader']),
}
const KEPT_ATTRIBUTES = /^(?:xmlns|w:(?:val|id|type|ascii|fldCharType|char|font)$|xml:space$)/u

const escapeText = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/gu, '&quot;')

type Paragraph = { place: Partial<ListPlace>; isDeleted: boolean }

/**
 * A part of a Word document without what is not read, with the number of each list paragraph written into its text, as
 * it would be printed: mammoth knows that a paragraph is in a list, not what stands before it.
 */
export function slimDocument(xml: string, definitions: ListDefinitions): string {
  const counter = createListCounter()
  const written: string[] = []
  const path: string[] = []
  const counts = { 'w:p': 0, 'w:tr': 0 }
  let dropped = 0
  let length = 0
  let properties: Paragraph | undefined

  const labelOf = ({ place: { listId = '', depth = 0 }, isDeleted }: Paragraph): string => {
    const list = isDeleted ? undefined : definitions.lists.get(listId)
    return list ? counter.next(listId, list, depth) : ''
  }
  const endProperties = (paragraph: Paragraph): void => {
    if (paragraph.isDeleted) written.push('<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>')
    const label = labelOf(paragraph)
    if (label) written.push(`<w:r><w:t xml:space="preserve">${escapeText(label)} </w:t></w:r>`)
  }

  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (dropped > 0 || !isKept(name, path.at(-1))) {
        dropped += 1
        return
      }
      path.push(name)
      if (properties)
        noteProperty(properties, { name, value: attributes['w:val'], placeOfStyle: definitions.placeOfStyle })
      else if (name === 'w:pPr') properties = { place: {}, isDeleted: false }
      else written.push(`<${name}${writeAttributes(attributes)}>`)
      if (name === 'w:p' || name === 'w:tr') {
        counts[name] += 1
        keepWithin(name === 'w:p' ? 'paragraphs' : 'rows', counts[name])
      }
    },
    close: (name) => {
      if (dropped > 0) {
        dropped -= 1
        return
      }
      path.pop()
      if (!properties) written.push(`</${name}>`)
      else if (name === 'w:pPr') {
        endProperties(properties)
        properties = undefined
      }
    },
    text: (text) => {
      if (dropped > 0 || properties) return
      written.push(escapeText(text))
      length += text.length
      if (length > MAX_TEXT_LENGTH) throw new SourceFault('too-long-text', { length, most: MAX_TEXT_LENGTH })
    },
  })
  return written.join('')
}

/** What tells of a list or of a deleted paragraph is in its own properties, where nothing else is kept. */
function isKept(name: string, parent: string | undefined): boolean {
  const chosen = parent === undefined ? undefined : KEPT_UNDER[parent]
  return chosen ? chosen.has(name) : !DROPPED.has(name)
}

type Property = { name: string; value: string | undefined; placeOfStyle: ListDefinitions['placeOfStyle'] }

function noteProperty(paragraph: Paragraph, { name, value, placeOfStyle }: Property): void {
  if (name === 'w:del') paragraph.isDeleted = true
  if (value === undefined) return
  if (name === 'w:pStyle') paragraph.place = { ...placeOfStyle(value), ...paragraph.place }
  if (name === 'w:numId') paragraph.place = { ...paragraph.place, listId: value }
  if (name === 'w:ilvl') paragraph.place = { ...paragraph.place, depth: Number(value) }
}

const writeAttributes = (attributes: Record<string, string>): string =>
  Object.entries(attributes)
    .filter(([name]) => KEPT_ATTRIBUTES.test(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
