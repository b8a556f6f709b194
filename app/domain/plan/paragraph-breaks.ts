import { isLeftOpen, opensClosing, opensWork, readKindLine } from './document-phrases.ts'
import { statesDetail } from './item-details.ts'
import { MARKER_RANKS, type Marker } from './line-markers.ts'
import { isImperative } from './orders-work.ts'
import { endsShort, isAllCaps, isClosed, type PageLayout, startsLower } from './page-layout.ts'

type BreakQuestion = {
  /** Last line of the paragraph so far. */
  previous: string
  previousMarker: Marker | null
  /** The paragraph so far from its first word, or its first line. */
  above: string
  line: string
  /** An empty line stands between that is not one of a double-spaced page. */
  apart: boolean
  /** The line after, when it belongs to no other marker. */
  next: { text: string; marked: boolean } | null
  layout: PageLayout
}

/** Fewer words are a heading, also where they begin with a verb ("1. Phát triển hạ tầng số"). */
const FEWEST_SENTENCE_WORDS = 8
const FEWEST_LISTED_WORDS = 5
/** Bold headings are set wider than text: only a really full line proves that the heading goes on. */
const FULL_HEADING = 0.97

/** Does an unmarked line go on with the paragraph above it? Hard wraps leave only words and lengths to judge by. */
export function continuesParagraph(question: BreakQuestion): boolean {
  const { previous, previousMarker, line, apart } = question
  if (apart && isClosed(previous)) return false
  if (readKindLine(line) !== null || startsDetail(line) || (opensClosing(line) && isClosed(previous))) return false
  // "Điều 2." or "PHỤ LỤC I" alone on its line: the words follow on the next.
  const isBare = question.above === '' && previous.length <= (previousMarker?.length ?? 0)
  if (isBare && previousMarker?.kind !== 'bullet') return true
  // A dash that was not taken for a bullet joins two halves of a word or of a period.
  if (startsLower(line) || /^[,;.)%–-]/.test(line)) return true
  if (previousMarker && previousMarker.kind !== 'bullet') return continuesHeading(question)
  if (isLeftOpen(previous) || breaksOff(question)) return true
  return continuesText(question)
}

/** "Cơ quan chủ trì: …" begins a line of its own, however the line above ends. */
const startsDetail = (line: string): boolean => /^\p{Lu}/u.test(line) && statesDetail(line)

/** A sentence that began to tell somebody to do something goes on to its full stop, however short its line. */
function breaksOff({ above, previous, previousMarker, line, layout }: BreakQuestion): boolean {
  if (!layout.wrapped || isClosed(previous) || isAllCaps(line) || opensWork(line)) return false
  const isNumbered = previousMarker !== null && MARKER_RANKS[previousMarker.kind] < MARKER_RANKS.letter
  return (
    above.split(' ').length >= (isNumbered ? FEWEST_SENTENCE_WORDS : FEWEST_LISTED_WORDS) &&
    (/^Là\s/u.test(above) || isImperative(above))
  )
}

function continuesHeading(question: BreakQuestion): boolean {
  const { previous, line, next, layout } = question
  if (isLeftOpen(previous)) return true
  if (previous.endsWith(';')) return false
  if (isClosed(previous)) return !endsShort(previous, line, layout)
  if (isAllCaps(previous)) return isAllCaps(line)
  if (!layout.wrapped || opensWork(line)) return false
  if (breaksOff(question)) return true
  if (!endsShort(previous, line, layout, FULL_HEADING)) return true
  return isHeadingsSecondLine(previous, line, next, layout)
}

/** A short unfinished line between a long heading and a new beginning is the rest of that heading. */
function isHeadingsSecondLine(
  previous: string,
  line: string,
  next: BreakQuestion['next'],
  layout: PageLayout,
): boolean {
  if (previous.length < layout.width * 0.5 || line.length > layout.width * 0.75 || isClosed(line)) return false
  return next === null || next.marked || (!startsLower(next.text) && endsShort(line, next.text, layout))
}

function continuesText({ previous, line, apart, layout }: BreakQuestion): boolean {
  if (!layout.wrapped) return false
  if (!isClosed(previous)) return !endsShort(previous, line, layout, apart ? 0.7 : 0.6)
  if (previous.endsWith(';')) return false
  return !endsShort(previous, line, layout)
}
