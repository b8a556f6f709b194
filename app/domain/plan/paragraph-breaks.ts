import { isLeftOpen, opensClosing, opensWork, readKindLine } from './document-phrases.ts'
import { statesDetail } from './item-details.ts'
import type { Marker } from './line-markers.ts'
import { endsShort, isAllCaps, isClosed, type PageLayout, startsLower } from './page-layout.ts'

type BreakQuestion = {
  /** Last line of the paragraph so far. */
  previous: string
  previousMarker: Marker | null
  line: string
  /** An empty line stands between that is not one of a double-spaced page. */
  apart: boolean
  /** The line after, when it belongs to no other marker. */
  next: { text: string; marked: boolean } | null
  layout: PageLayout
}

/** Bold headings are set wider than text: only a really full line proves that the heading goes on. */
const FULL_HEADING = 0.97

/** Does an unmarked line go on with the paragraph above it? Hard wraps leave only words and lengths to judge by. */
export function continuesParagraph(question: BreakQuestion): boolean {
  const { previous, previousMarker, line, apart } = question
  if (apart && isClosed(previous)) return false
  if (readKindLine(line) !== null || startsDetail(line) || (opensClosing(line) && isClosed(previous))) return false
  // A dash that was not taken for a bullet joins two halves of a word or of a period.
  if (startsLower(line) || /^[,;.)%–-]/.test(line)) return true
  if (previousMarker && previousMarker.kind !== 'bullet') return continuesHeading(question)
  if (isLeftOpen(previous)) return true
  return continuesText(question)
}

/** "Cơ quan chủ trì: …" begins a line of its own, however the line above ends. */
const startsDetail = (line: string): boolean => /^\p{Lu}/u.test(line) && statesDetail(line)

function continuesHeading(question: BreakQuestion): boolean {
  const { previous, line, next, layout } = question
  if (isLeftOpen(previous)) return true
  if (previous.endsWith(';')) return false
  if (isClosed(previous)) return !endsShort(previous, line, layout)
  if (isAllCaps(previous)) return isAllCaps(line)
  if (!layout.wrapped || opensWork(line)) return false
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
