/** Vietnamese is written syllable by syllable: two or three together make a word, so n-grams of syllables are words. */
type Gram = { words: string; from: number; to: number }

type Syllable = { folded: string; written: string; clause: number }

/** Syllables in order; a mark of punctuation starts a new clause, across which no n-gram runs. */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = []
  let clause = 0
  for (const [token] of text.normalize('NFC').matchAll(/[\p{L}\d]+|[,;.:()“”"]/gu)) {
    if (/[\p{L}\d]/u.test(token)) syllables.push({ folded: token.toLowerCase(), written: token, clause })
    else clause += 1
  }
  return syllables
}

export function gramsOf(syllables: readonly Syllable[], size: number): Gram[] {
  const grams: Gram[] = []
  for (let from = 0; from + size <= syllables.length; from += 1) {
    const last = from + size - 1
    if (syllables[from]?.clause !== syllables[last]?.clause) continue
    const words = syllables.slice(from, last + 1).map((syllable) => syllable.folded)
    grams.push({ words: words.join(' '), from, to: last + 1 })
  }
  return grams
}

/** Function words: an n-gram that begins or ends with one is no term. */
const FUNCTION_WORDS = new Set(
  'và các với của cho trong theo để về được có là tại đến từ những một này trên khi do bởi hoặc cùng như đối đó nhằm việc'.split(
    ' ',
  ),
)
export const isTerm = (gram: Gram): boolean => {
  const words = gram.words.split(' ')
  return !FUNCTION_WORDS.has(words[0] ?? '') && !FUNCTION_WORDS.has(words.at(-1) ?? '')
}

/** Longest runs of two or more syllables that stand in both texts, as the first one writes them. */
export function sharedPhrases(one: string, other: string, limit = 6): string[] {
  const left = syllablesOf(one)
  const right = syllablesOf(other)
  const inRight = new Map<number, Set<string>>()
  const phrases: Gram[] = []
  for (let size = Math.min(12, left.length); size >= 2; size -= 1) {
    const known = inRight.get(size) ?? new Set(gramsOf(right, size).map((gram) => gram.words))
    inRight.set(size, known)
    for (const gram of gramsOf(left, size)) {
      const inside = phrases.some((longer) => gram.from < longer.to && longer.from < gram.to)
      if (!inside && known.has(gram.words) && isTerm(gram)) phrases.push(gram)
    }
  }
  const written = phrases.map(({ from, to }) =>
    left
      .slice(from, to)
      .map((syllable) => syllable.written)
      .join(' '),
  )
  const seen = new Set<string>()
  return written.filter((phrase) => !seen.has(phrase.toLowerCase()) && seen.add(phrase.toLowerCase())).slice(0, limit)
}
