import { describesDetail, statesDetail } from './item-details.ts'
import { MARKER_RANKS, type Marker } from './line-markers.ts'
import { entryOf, headingsOf, type OutlineEntry, type OutlineState } from './outline-state.ts'
import type { Paragraph } from './paragraphs.ts'

/** Is this line about the sentence above it? Lines that describe the work count only among those that say who and when. */
export function isDetail(paragraph: Paragraph, ahead: readonly Paragraph[], { siblings, last }: OutlineState): boolean {
  const sentence = siblings.at(-1)
  if (!sentence || sentence.paragraph.row || !isBelow(paragraph.marker, sentence.paragraph.marker)) return false
  if (statesDetail(paragraph.text)) return true
  if (!describesDetail(paragraph.text)) return false
  if (last?.role === 'detail') return true
  const stated = ahead.findIndex(({ text }) => statesDetail(text))
  return stated >= 0 && ahead.slice(0, stated).every(({ text }) => describesDetail(text))
}

/** A bullet, or a number deeper than that of the sentence. */
const isBelow = (marker: Marker | null, sentence: Marker | null): boolean =>
  marker === null ||
  marker.kind === 'bullet' ||
  (sentence !== null && MARKER_RANKS[marker.kind] > MARKER_RANKS[sentence.kind])

/**
 * Details belong to the sentence above them. At the end of a list of bullets of which none has details of its own, they
 * belong to all of them.
 */
export function addDetail(paragraph: Paragraph, state: OutlineState): OutlineEntry {
  const { siblings, detailed, last, open } = state
  const sentence = siblings.at(-1)
  if (last?.role !== 'detail')
    state.detailed = detailed.length === 0 && endsList(paragraph, siblings) ? siblings : siblings.slice(-1)
  for (const owner of state.detailed) owner.details.push(paragraph.text)
  const path = headingsOf(open)
  return entryOf(
    { paragraph, role: 'detail', anchor: null, level: (sentence?.level ?? 0) + 1, path, sectionKind: 'context' },
    state,
  )
}

const endsList = ({ marker }: Paragraph, siblings: readonly OutlineEntry[]): boolean =>
  siblings.length > 1 &&
  siblings.every(
    ({ paragraph }) => paragraph.marker?.kind === 'bullet' && paragraph.marker.label === (marker?.label ?? '-'),
  )
