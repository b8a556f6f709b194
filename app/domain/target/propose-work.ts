import { gramsOf, isTerm, sharedPhrases, syllablesOf } from '#domain/plan/syllables.ts'

type Sentence = { id: string; text: string }
export type WorkProposal = { itemId: string; score: number; sharedPhrases: string[] }

const MOST_PROPOSALS = 5
/** Below this two sentences share words that every plan has. */
const LEAST_SCORE = 0.15

/**
 * The tasks and duties that speak of what a target measures, the nearest first. Words that many sentences share say
 * little about any of them, so they weigh less. For a person to accept or change: the plan itself links nothing.
 */
export function proposeWork({ target, work }: { target: string; work: readonly Sentence[] }): WorkProposal[] {
  const own = termsOf(target)
  const others = work.map(({ text }) => termsOf(text))
  const counts = new Map<string, number>()
  for (const terms of [own, ...others]) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weightOf = (term: string): number => Math.log((work.length + 2) / (counts.get(term) ?? 1))
  const weigh = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weightOf(term), 0)
  const whole = weigh([...own])
  return work
    .map(({ id, text }, place) => {
      const shared = weigh([...own].filter((term) => others[place]?.has(term)))
      return { itemId: id, score: whole === 0 ? 0 : Math.round((shared / whole) * 100) / 100, text }
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_PROPOSALS)
    .map(({ itemId, score, text }) => ({ itemId, score, sharedPhrases: sharedPhrases(text, target, 3) }))
}

/** Words of two and three syllables, and names written in capitals (BTS, 5G). */
function termsOf(text: string): Set<string> {
  const syllables = syllablesOf(text)
  const names = syllables.filter(({ written }) => /\d\p{L}|\p{Lu}.*\p{Lu}/u.test(written)).map(({ folded }) => folded)
  const words = [2, 3].flatMap((size) => gramsOf(syllables, size).filter(isTerm)).map((gram) => gram.words)
  return new Set([...words, ...names])
}
