import { matchSentences, type Sentence, wordsOf } from './match-sentences.ts'
import type { Provision } from './read-provision.ts'

/** How a document stands to the one it changes: a new version of all of it, or new words in places. */
export const AMENDING_RELATIONS = ['replaces', 'amends'] as const
export type AmendingRelation = (typeof AMENDING_RELATIONS)[number]

export const SENTENCE_CHANGES = ['unchanged', 'changed', 'new', 'gone'] as const
export type SentenceChange = (typeof SENTENCE_CHANGES)[number]

/** What a person said: this new sentence is that old one, is no old one, or this old one is gone. */
export type StatedMatch = { newAnchor: string | null; oldAnchor: string | null }

export type ComparedSentence<Item extends Sentence> = {
  change: SentenceChange
  before: Item | null
  after: Item | null
  /** Stands between other sentences than before; a number that only shifted because of an insertion is no move. */
  isMoved: boolean
  /** A person put the two together. */
  isStated: boolean
}

type Comparison<Item extends Sentence> = {
  relation: AmendingRelation
  before: readonly Item[]
  after: readonly Item[]
  stated: readonly StatedMatch[]
  /** Of an amending decision, in the order of its text; `under` is the anchor of the provision. */
  provisions: readonly (Provision & { under: string })[]
}

/**
 * The two documents sentence by sentence, in the order of the new one, each vanished sentence after the one it followed.
 * Of an amending decision only what it touches is listed: all else stays as it is.
 */
export function comparePlans<Item extends Sentence>(comparison: Comparison<Item>): ComparedSentence<Item>[] {
  const { relation, before, after, stated } = comparison
  const repealed = repealedIn(comparison)
  const fixed = fixedPairs(comparison, repealed)
  const open = before.map((item, index) => (repealed.has(index) ? { ...item, text: '' } : item))
  const pairs = matchSentences({ before: open, after, fixed })
  const byStatement = new Set(stated.flatMap(({ newAnchor }) => newAnchor ?? []))
  const inOrder = longestInOrder([...pairs].sort(([one], [other]) => one - other))
  const matched = new Set(pairs.values())
  const gone = before.flatMap((item, index) => {
    const isGone = !matched.has(index) && (relation === 'replaces' || repealed.has(index))
    return isGone ? [{ item, index }] : []
  })
  const rows = after.map((item, index): ComparedSentence<Item> & { place: number } => {
    const oldIndex = pairs.get(index)
    const old = oldIndex === undefined ? null : (before[oldIndex] ?? null)
    const change = old === null ? 'new' : wordsOf(old.text) === wordsOf(item.text) ? 'unchanged' : 'changed'
    const isMoved = relation === 'replaces' && oldIndex !== undefined && !inOrder.has(index)
    return { change, before: old, after: item, isMoved, isStated: byStatement.has(item.anchor), place: index }
  })
  const places = new Map(rows.map(({ before: old, place }) => [old, place]))
  const placeOf = (oldIndex: number): number => {
    for (let index = oldIndex; index >= 0; index -= 1) {
      const place = places.get(before[index] ?? null)
      if (place !== undefined) return place + 0.5
    }
    return -1
  }
  const vanished = gone.map(({ item, index }) => ({
    change: 'gone' as const,
    before: item,
    after: null,
    isMoved: false,
    isStated: stated.some(({ newAnchor, oldAnchor }) => newAnchor === null && oldAnchor === item.anchor),
    place: relation === 'replaces' ? placeOf(index) : after.length + index,
  }))
  return [...rows, ...vanished]
    .sort((one, other) => one.place - other.place)
    .map(({ place: _place, ...compared }) => compared)
}

/** Old sentences that the document or a person says are gone. */
function repealedIn<Item extends Sentence>({ before, stated, provisions }: Comparison<Item>): Set<number> {
  const places = [
    ...provisions.flatMap(({ act, place }) => (act === 'repeal' && place !== null ? [place] : [])),
    ...stated.flatMap(({ newAnchor, oldAnchor }) => (newAnchor === null && oldAnchor !== null ? [oldAnchor] : [])),
  ]
  return new Set(
    before.flatMap(({ anchor }, index) => (places.some((place) => isWithin(anchor, place)) ? [index] : [])),
  )
}

const isWithin = (anchor: string, place: string): boolean => anchor === place || anchor.startsWith(`${place}.`)

/** What a person stated goes before what the document states: "Sửa đổi khoản 2 Mục III" with one sentence on each side. */
function fixedPairs<Item extends Sentence>(
  { before, after, stated, provisions }: Comparison<Item>,
  repealed: ReadonlySet<number>,
): Map<number, number | null> {
  const indexOf = (items: readonly Item[], anchor: string) => items.findIndex((item) => item.anchor === anchor)
  const fixed = new Map<number, number | null>()
  for (const { newAnchor, oldAnchor } of stated) {
    const newIndex = newAnchor === null ? -1 : indexOf(after, newAnchor)
    const oldIndex = oldAnchor === null ? -1 : indexOf(before, oldAnchor)
    if (newIndex >= 0 && (oldAnchor === null || oldIndex >= 0)) fixed.set(newIndex, oldIndex >= 0 ? oldIndex : null)
  }
  for (const { act, place, under } of provisions) {
    const own = after.flatMap(({ anchor }, index) => (isWithin(anchor, under) && !fixed.has(index) ? [index] : []))
    if (act === 'add') for (const index of own) fixed.set(index, null)
    if (act !== 'amend' || place === null) continue
    const taken = new Set(fixed.values())
    const old = before.flatMap(({ anchor }, index) =>
      isWithin(anchor, place) && !taken.has(index) && !repealed.has(index) ? [index] : [],
    )
    // One for one is the text's own word; of several the words decide which is which.
    if (own.length === 1 && old.length === 1) fixed.set(own[0] as number, old[0] as number)
  }
  return fixed
}

/** New indexes whose old ones rise with them: the longest such row. What is not in it was moved. */
function longestInOrder(pairs: readonly (readonly [number, number])[]): Set<number> {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, old], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number]?.[1] ?? 0) < old) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const inOrder = new Set<number>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number)
    inOrder.add(pairs[index]?.[0] as number)
  return inOrder
}
