import {
  endsPreamble,
  isMotto,
  opensClosing,
  opensOrder,
  opensPreamble,
  opensRecipients,
  opensSection,
  opensSignature,
  readKindLine,
} from './document-phrases.ts'
import type { Marker } from './line-markers.ts'
import { isAllCaps, isClosed } from './page-layout.ts'

/** The parts of an administrative document in the order of ND 30/2020, appendix I. */
export type Zone = 'letterhead' | 'title' | 'preamble' | 'body' | 'closing' | 'recipients' | 'signature'

type Context = {
  zone: Zone
  line: string
  marker: Marker | null
  /** Last line above, within its paragraph. */
  previous: string | null
  /** The paragraph above, or its last lines. */
  above: string | null
  /** Set off from the line above, by an empty line or because that one was ended on purpose. */
  startsAnew: boolean
  /** Under "Kính gửi:", whose lines may have numbers. */
  isAddressing: boolean
  /** Set far to the right, as the signature is beside the recipients. */
  rightColumn: boolean
}

/** A line of a letterhead or a title is short; anything longer is running text. */
const PROSE_LENGTH = 130

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the zones of a document in their order; split up, the order would be hidden
export function nextZone(context: Context): Zone {
  const { zone, line, marker } = context
  const numbered = marker !== null && marker.kind !== 'bullet'
  if (opensRecipients(line)) return 'recipients'
  switch (zone) {
    case 'letterhead':
      if (readKindLine(line)) return 'title'
      if (numbered) return 'body'
      return opensPreamble(line) && /\p{Ll}/u.test(line) ? 'preamble' : isProse(line) ? 'preamble' : zone
    case 'title':
      if (numbered || (hasTitle(context) && opensSection(line))) return 'body'
      return hasTitle(context) && (opensPreamble(line) || isProse(line) || context.startsAnew) ? 'preamble' : zone
    case 'preamble':
      if (opensSignature(line)) return 'signature'
      if (isMotto(line)) return 'letterhead'
      if (numbered && !context.isAddressing) return 'body'
      return opensOrder(line) || opensSection(line) || beginsBody(context) ? 'body' : zone
    case 'body':
      if (opensSignature(line)) return 'signature'
      return marker === null && opensClosing(line) && finished(context) ? 'closing' : zone
    case 'closing':
      if (opensSignature(line)) return 'signature'
      return isSectionMarker(marker) ? 'body' : zone
    case 'recipients':
      if (context.rightColumn || opensSignature(line)) return 'signature'
      return attachmentZone(context) ?? (marker === null && isAllCaps(line) && line.length > 5 ? 'signature' : zone)
    case 'signature':
      if (marker?.kind === 'bullet' && !context.rightColumn) return 'recipients'
      return attachmentZone(context) ?? zone
  }
}

/** After the signature a second document may follow: the plan that a decision issues, or an annex. */
function attachmentZone({ line, marker }: Context): Zone | null {
  if (isSectionMarker(marker)) return 'body'
  if (isMotto(line)) return 'letterhead'
  return readKindLine(line) ? 'title' : null
}

/** What opens the text behind a signature. */
const ATTACHMENT_MARKERS: ReadonlySet<string> = new Set(['annex', 'part', 'chapter', 'roman', 'article'])
const isSectionMarker = (marker: Marker | null): boolean => marker !== null && ATTACHMENT_MARKERS.has(marker.kind)

const hasTitle = ({ previous }: Context): boolean => previous !== null && readKindLine(previous) === null
/** Without numbers the body begins below the words that announce it. */
const beginsBody = ({ line, above }: Context): boolean =>
  above !== null && endsPreamble(above) && !/^(?:Căn cứ|Xét|Theo)\s/u.test(line)
const isProse = (line: string): boolean => line.length > PROSE_LENGTH || (line.length > 60 && isClosed(line))
const finished = ({ previous }: Context): boolean => previous === null || isClosed(previous)
