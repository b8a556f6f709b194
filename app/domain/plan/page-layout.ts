import type { SourceLine } from './source-lines.ts'

/** How the text was set: decides whether the length of a line and a blank line say anything. */
export type PageLayout = {
  /** Paragraphs are broken into lines of about `width` characters (text taken from a printed page). */
  wrapped: boolean
  width: number
  /** Every line is followed by an empty one, so an empty line separates nothing. */
  doubleSpaced: boolean
}

const WIDEST_PRINTED_LINE = 160
/** Of text broken at a width, at least one line in twenty begins in the middle of a sentence. */
const WRAPPED_SHARE = 0.05

export function readPageLayout(lines: readonly SourceLine[]): PageLayout {
  const written = lines.filter((line) => line.text !== '' && !line.text.includes('|'))
  if (written.length === 0) return { wrapped: false, width: 0, doubleSpaced: false }
  const lengths = written.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
  const lowerCaseStarts = written.filter(
    (line) => /^\p{Ll}/u.test(line.text) && !/^\p{Ll}[.)/]/u.test(line.text),
  ).length
  const spaced = written.filter((line) => line.afterBlank).length
  return {
    wrapped: width <= WIDEST_PRINTED_LINE && lowerCaseStarts >= written.length * WRAPPED_SHARE,
    width,
    doubleSpaced: spaced >= written.length * 0.6,
  }
}

/** The next line's first word would have fitted: the line was ended on purpose. Capitals are wide, hence the slack. */
export function endsShort(line: string, next: string, layout: PageLayout, slack = 0.85): boolean {
  if (!layout.wrapped) return true
  const firstWord = next.split(' ', 1)[0] ?? ''
  return line.length + 1 + firstWord.length <= layout.width * slack
}

export const isClosed = (text: string): boolean => /[.;:!?…]["”’»)]*$/u.test(text)
export const startsLower = (text: string): boolean => /^["“(]?\p{Ll}/u.test(text)
export const isAllCaps = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
