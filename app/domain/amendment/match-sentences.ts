export type Sentence = { anchor: string; text: string }

/** What must be alike to be the same duty: in the same place less than elsewhere. */
const ENOUGH_IN_PLACE = 0.35
const ENOUGH_ELSEWHERE = 0.5
/** Phrases that stand in more sentences than this say nothing about which one is meant. */
const COMMON_PHRASE = 40
const MOST_CANDIDATES = 6

type Candidate = { oldIndex: number; newIndex: number; likeness: number; isInPlace: boolean }
type Side = { sentences: readonly Sentence[]; taken: ReadonlySet<number> }

/** The words that count: without the punctuation at the end, where a list is only cut differently. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s;,.:/”"]+$/u, '')
    .trim()

/** Pairs of neighbouring syllables: in Vietnamese a single syllable is seldom a word. */
function phrasesOf(text: string): Set<string> {
  const syllables = text.toLowerCase().match(/[\p{L}\p{M}\p{N}/]+/gu) ?? []
  if (syllables.length < 2) return new Set(syllables)
  return new Set(syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`))
}

/**
 * Which sentence of the new text is which of the old one, by words first and by place second, each at most once. Those
 * that a person or the text itself has put together stay as they are. Time grows with the number of sentences, because
 * only sentences that share a rare phrase are compared.
 */
export function matchSentences({
  before,
  after,
  fixed,
}: {
  before: readonly Sentence[]
  after: readonly Sentence[]
  /** By index of the new sentence; null where there is certainly no old one. */
  fixed: ReadonlyMap<number, number | null>
}): Map<number, number> {
  const pairs = new Map([...fixed].flatMap(([newIndex, oldIndex]) => (oldIndex === null ? [] : [[newIndex, oldIndex]])))
  const takenNew = new Set(fixed.keys())
  const takenOld = new Set(pairs.values())
  const candidates = findCandidates({ sentences: before, taken: takenOld }, { sentences: after, taken: takenNew })
  for (const { oldIndex, newIndex } of candidates) {
    if (takenNew.has(newIndex) || takenOld.has(oldIndex)) continue
    pairs.set(newIndex, oldIndex)
    takenNew.add(newIndex)
    takenOld.add(oldIndex)
  }
  return pairs
}

function findCandidates(before: Side, after: Side): Candidate[] {
  const phrases = before.sentences.map(({ text }) => phrasesOf(text))
  const places = new Map(before.sentences.map(({ anchor }, index) => [anchor, index]))
  const holders = new Map<string, number[]>()
  phrases.forEach((set, index) => {
    if (before.taken.has(index)) return
    for (const phrase of set) holders.set(phrase, [...(holders.get(phrase) ?? []), index])
  })
  const candidates = after.sentences.flatMap(({ anchor, text }, newIndex): Candidate[] => {
    if (after.taken.has(newIndex)) return []
    const own = phrasesOf(text)
    const inPlace = places.get(anchor)
    const near = nearest(own, holders)
    if (inPlace !== undefined && !before.taken.has(inPlace)) near.add(inPlace)
    return [...near].flatMap((oldIndex): Candidate[] => {
      const likeness = likenessOf(phrases[oldIndex] ?? new Set(), own)
      const isInPlace = oldIndex === inPlace
      return likeness >= (isInPlace ? ENOUGH_IN_PLACE : ENOUGH_ELSEWHERE)
        ? [{ oldIndex, newIndex, likeness, isInPlace }]
        : []
    })
  })
  return candidates.sort(
    (one, other) =>
      other.likeness - one.likeness ||
      Number(other.isInPlace) - Number(one.isInPlace) ||
      Math.abs(one.oldIndex - one.newIndex) - Math.abs(other.oldIndex - other.newIndex),
  )
}

/** The sentences that share most of the rarer phrases. */
function nearest(own: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): Set<number> {
  const shared = new Map<number, number>()
  for (const phrase of own) {
    const found = holders.get(phrase) ?? []
    if (found.length > COMMON_PHRASE) continue
    for (const index of found) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  const ranked = [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_CANDIDATES)
  return new Set(ranked.map(([index]) => index))
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const phrase of one) if (other.has(phrase)) common += 1
  return (2 * common) / (one.size + other.size)
}
