import { isAmendingTitle, readProvision } from '#domain/amendment/read-provision.ts'
import { readMarker } from './line-markers.ts'
import type { Paragraph, Segment } from './paragraphs.ts'
import { sourceLength } from './source-lines.ts'

/** A provision of an amending document, or the words that it puts in place of others. */
export type AmendingPart = Paragraph & { part: 'provision' | 'quoted' | null }

const OPENING = /^[“"]\s*/u
const CLOSING = /\s*[”"]\s*[;.]?\s*(?:\.\/\.)?$/u
const INLINE = /(?:như sau|sau đây|cụm từ|thành)\s*:?\s*(?=[“"])/iu

/**
 * In a document that amends another, the new words stand in quotation marks: they are the sentences that assign, and
 * "Sửa đổi khoản 2 Mục III như sau:" only says where they belong. Any other document goes through unchanged.
 */
export function takeQuotedParts(paragraphs: readonly Paragraph[], source: string): AmendingPart[] {
  const title = paragraphs.filter(({ zone }) => zone === 'title').map(({ text }) => text)
  if (!isAmendingTitle(title.join(' '))) return paragraphs.map((paragraph) => ({ ...paragraph, part: null }))
  const state = { isInQuote: false, awaitsQuote: false }
  return paragraphs.flatMap((paragraph): AmendingPart[] => {
    if (paragraph.zone !== 'body') return [{ ...paragraph, part: null }]
    if (state.isInQuote || (state.awaitsQuote && OPENING.test(paragraph.text))) return [quoted(paragraph)]
    if (readProvision(paragraph.text) === null) {
      state.awaitsQuote &&= paragraph.text.endsWith(':')
      return [{ ...paragraph, part: null }]
    }
    const at = quoteWithin(paragraph.text)
    const cut = at > 0 ? splitParagraph(paragraph, at, source) : null
    state.awaitsQuote = cut === null
    return cut ? [{ ...cut[0], part: 'provision' }, quoted(cut[1])] : [{ ...paragraph, part: 'provision' }]
  })

  function quoted(paragraph: Paragraph): AmendingPart {
    const isClosed = CLOSING.test(paragraph.text)
    state.isInQuote = !isClosed
    state.awaitsQuote = false
    return { ...withoutQuotes(paragraph, source), part: 'quoted' }
  }
}

function quoteWithin(text: string): number {
  const match = INLINE.exec(text)
  return match ? match.index + match[0].length : -1
}

/** The words alone: without quotation marks, and with the number or bullet that they bring along as their marker. */
function withoutQuotes(paragraph: Paragraph, source: string): Paragraph {
  const opened = OPENING.exec(paragraph.text)?.[0].length ?? 0
  const bare = paragraph.text.slice(opened)
  const marker = opened > 0 ? readMarker(bare) : paragraph.marker
  const head = opened + (opened > 0 ? (marker?.length ?? 0) : 0)
  const tail = CLOSING.exec(paragraph.text)?.[0].length ?? 0
  const text = paragraph.text.slice(head, paragraph.text.length - tail)
  if (text.trim() === '') return paragraph
  const [first, ...rest] = paragraph.segments as [Segment, ...Segment[]]
  const segments = [{ ...first, start: first.start + (head > 0 ? sourceLength(source, first, head) : 0) }, ...rest]
  return { ...paragraph, marker, text, segments: tail > 0 ? withoutTail(segments, source) : segments }
}

function withoutTail(segments: Segment[], source: string): Segment[] {
  const last = segments.at(-1) as Segment
  const written = source.slice(last.start, last.end)
  const tail = CLOSING.exec(written.trimEnd())?.[0].length ?? 0
  return [...segments.slice(0, -1), { ...last, end: last.start + written.trimEnd().length - tail }]
}

/** Where a paragraph of several lines is cut at a character of its readable text. */
export function splitParagraph(paragraph: Paragraph, at: number, source: string): [Paragraph, Paragraph] | null {
  const { segments, text } = paragraph
  let rest = at
  for (const [index, segment] of segments.entries()) {
    const length = source.slice(segment.start, segment.end).normalize('NFC').replace(/\s+/g, ' ').length
    if (rest > length) {
      rest -= length + 1
      continue
    }
    const start = segment.start + sourceLength(source, segment, rest)
    const before = [...segments.slice(0, index), { ...segment, end: start }].filter((part) => part.end > part.start)
    const after = [{ ...segment, start }, ...segments.slice(index + 1)]
    return [
      { ...paragraph, text: text.slice(0, at).trim(), segments: before },
      { ...paragraph, marker: null, text: text.slice(at), segments: after, opensAt: start },
    ]
  }
  return null
}
