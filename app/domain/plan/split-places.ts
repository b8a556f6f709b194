import type { PlanReadItem } from './plan-reading.ts'

/** Where a sentence may be cut in two: `at` is the first character of the second part. */
export type SplitPlace = { at: number; first: string; second: string; isSecondOrder: boolean }

/** A cut leaves words on both sides: an abbreviation or a number alone is no duty. */
const SHORTEST_PART = 12
const SENTENCE_END = /[.;]\s+(?=\p{Lu}|\p{Ll})/gu

/** The ends of its sentences and half sentences; the order that the reader found to be one of its own comes first. */
export function findSplitPlaces({ text, secondOrder }: Pick<PlanReadItem, 'text' | 'secondOrder'>): SplitPlace[] {
  const ordered = secondOrder ? text.indexOf(secondOrder.text) : -1
  const places = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)
  return [...new Set([...(ordered > 0 ? [ordered] : []), ...places])]
    .filter((at) => maySplitAt(text, at))
    .map((at) => ({ at, ...partsAt(text, at), isSecondOrder: at === ordered }))
}

export const partsAt = (text: string, at: number): { first: string; second: string } => ({
  first: text.slice(0, at).trimEnd(),
  second: text.slice(at),
})

/** Between two words only, and not so near an end that one part says nothing. */
export function maySplitAt(text: string, at: number): boolean {
  if (!Number.isInteger(at) || text[at - 1] !== ' ' || text[at] === ' ') return false
  const { first, second } = partsAt(text, at)
  return first.length >= SHORTEST_PART && second.length >= SHORTEST_PART
}

/** The place before words that somebody typed: they must stand in the sentence once. */
export function findTypedPlace(text: string, typed: string): number | undefined {
  const words = typed.replace(/\s+/g, ' ').trim()
  const at = words === '' ? -1 : text.indexOf(words, 1)
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return undefined
  return maySplitAt(text, at) ? at : undefined
}
