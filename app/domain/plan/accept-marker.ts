import { MARKER_RANKS, type Marker, type MarkerKind } from './line-markers.ts'
import { endsShort, isAllCaps, isClosed, type PageLayout, startsLower } from './page-layout.ts'

/** The last value of each open series of numbers. */
export type NumberSeries = Map<MarkerKind, number>

type Context = {
  line: string
  /** Last line of the paragraph above; absent at the top of the text. */
  previous: string | null
  previousMarker: Marker | null
  /** The paragraph above from its first word. */
  above: string
  series: NumberSeries
  layout: PageLayout
}

/**
 * A line may begin with "15." or "- 2025" only because the page ended there. A number counts when it goes on with its
 * series or when the text above it is finished; a dash counts unless it joins two halves ("kinh tế / - xã hội").
 */
export function acceptMarker(marker: Marker | null, context: Context): Marker | null {
  if (!marker) return null
  if (marker.kind === 'bullet') return isInfix(marker, context) ? null : marker
  return isExpectedNumber(marker, context) ? marker : null
}

export function noteMarker(marker: Marker, series: NumberSeries): void {
  if (marker.kind === 'bullet') return
  const rank = MARKER_RANKS[marker.kind]
  for (const kind of series.keys()) if (MARKER_RANKS[kind] > rank) series.delete(kind)
  series.set(marker.kind, marker.value)
}

function isInfix(marker: Marker, { line, previous, previousMarker, above, layout }: Context): boolean {
  if (previous === null || !layout.wrapped || !/^[-–—−+]$/.test(marker.label)) return false
  const afterHeading = previousMarker !== null && previousMarker.kind !== 'bullet'
  if (afterHeading || isClosed(previous)) return false
  const rest = line.slice(marker.length)
  if (isOpenBracket(above) || (/Lao động$/u.test(previous) && rest.startsWith('Thương binh'))) return true
  if (/^\d/.test(rest)) return /\d$/.test(previous)
  if (!startsLower(rest)) return false
  const siblingIsCapital = previousMarker?.label === marker.label && !startsLower(above)
  return siblingIsCapital || !endsShort(previous, line, layout)
}

/** "(Sở Lao động / - Thương binh và Xã hội chủ trì)" goes on until its bracket is closed. */
const isOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

function isExpectedNumber(marker: Marker, { line, previous, previousMarker, series, layout }: Context): boolean {
  const finished =
    previous === null ||
    isClosed(previous) ||
    (previousMarker !== null && previousMarker.kind !== 'bullet') ||
    endsShort(previous, line, layout, 0.7)
  const last = series.get(marker.kind) ?? 0
  const inSeries = marker.value === last + 1
  switch (marker.kind) {
    case 'annex':
    case 'part':
    case 'chapter':
      return finished
    case 'capital':
      return (inSeries && finished) || (marker.value === 1 && isAllCaps(line))
    case 'roman':
      return finished || (inSeries && marker.value > 1) || (marker.value === 1 && isAllCaps(line))
    case 'arabic-2':
      return finished && startsWithParent(marker.label, series.get('arabic'))
    case 'arabic-3':
      return finished
    default:
      return finished || (inSeries && marker.value > 1)
  }
}

const startsWithParent = (label: string, parent: number | undefined): boolean =>
  parent === undefined || Number(label.split('.', 1)[0]) === parent
