export type DiffPart = { kind: 'same' | 'deleted' | 'inserted'; text: string }

/** Two paragraphs of a thousand words each; beyond that the whole passage is shown as replaced. */
const MAX_CELLS = 1_000_000
const TOKEN = /\s*(?:[\p{L}\p{M}\p{N}]+(?:[./,–-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}])/gu

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []
const isSame = (one: string | undefined, other: string | undefined): boolean => one?.trim() === other?.trim()

/**
 * What was struck and what was put in, word by word: the longest common sequence of words stays. Numbers and dates are
 * words of their own, so "30/6/2025" is replaced as a whole.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = tokensOf(before)
  const next = tokensOf(after)
  let head = 0
  while (head < old.length && head < next.length && isSame(old[head], next[head])) head += 1
  let tail = 0
  while (tail < Math.min(old.length, next.length) - head && isSame(old.at(-1 - tail), next.at(-1 - tail))) tail += 1
  const middle = diffMiddle(old.slice(head, old.length - tail), next.slice(head, next.length - tail))
  const parts: [DiffPart['kind'], string][] = [
    ...next.slice(0, head).map((text): [DiffPart['kind'], string] => ['same', text]),
    ...middle,
    ...next.slice(next.length - tail).map((text): [DiffPart['kind'], string] => ['same', text]),
  ]
  return joinRuns(parts)
}

function diffMiddle(old: readonly string[], next: readonly string[]): [DiffPart['kind'], string][] {
  const deleted = (text: string): [DiffPart['kind'], string] => ['deleted', text]
  const inserted = (text: string): [DiffPart['kind'], string] => ['inserted', text]
  if (old.length * next.length > MAX_CELLS || old.length === 0 || next.length === 0)
    return [...old.map(deleted), ...next.map(inserted)]
  const lengths = commonLengths(old, next)
  const width = next.length + 1
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  const parts: [DiffPart['kind'], string][] = []
  let row = 0
  let column = 0
  while (row < old.length && column < next.length) {
    if (isSame(old[row], next[column])) {
      parts.push(['same', next[column] as string])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      parts.push(deleted(old[row] as string))
      row += 1
    } else {
      parts.push(inserted(next[column] as string))
      column += 1
    }
  }
  return [...parts, ...old.slice(row).map(deleted), ...next.slice(column).map(inserted)]
}

/** Of every two ends of the passages, how many words they have in common in this order. */
function commonLengths(old: readonly string[], next: readonly string[]): Uint16Array {
  const width = next.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      const place = row * width + column
      lengths[place] = isSame(old[row], next[column])
        ? (lengths[place + width + 1] ?? 0) + 1
        : Math.max(lengths[place + width] ?? 0, lengths[place + 1] ?? 0)
    }
  }
  return lengths
}

/** Neighbouring words of one kind as one run, deletions before insertions where they stand together. */
function joinRuns(parts: readonly [DiffPart['kind'], string][]): DiffPart[] {
  const runs: DiffPart[] = []
  let pending: Record<'deleted' | 'inserted', string> = { deleted: '', inserted: '' }
  const flush = () => {
    if (pending.deleted) runs.push({ kind: 'deleted', text: pending.deleted })
    if (pending.inserted) runs.push({ kind: 'inserted', text: pending.inserted })
    pending = { deleted: '', inserted: '' }
  }
  for (const [kind, text] of parts) {
    if (kind !== 'same') {
      pending[kind] += text
      continue
    }
    flush()
    const last = runs.at(-1)
    if (last?.kind === 'same') last.text += text
    else runs.push({ kind, text })
  }
  flush()
  return runs
}
