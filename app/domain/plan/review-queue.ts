export const REVIEW_FILTERS = ['all', 'unsure', 'gaps', 'mine', 'decided'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

/** A sentence on the desk, in the order of the document. */
export type Queued = {
  anchor: string
  /** Nobody has decided it, or it cannot become work yet. */
  isOpen: boolean
  isUnsure: boolean
  hasGap: boolean
  /** In a part that this person took. */
  isMine: boolean
  isDecided: boolean
}

const MATCHES = {
  all: () => true,
  unsure: ({ isUnsure, isDecided }) => isUnsure && !isDecided,
  gaps: ({ hasGap }) => hasGap,
  mine: ({ isMine }) => isMine,
  decided: ({ isDecided }) => isDecided,
} as const satisfies Record<ReviewFilter, (one: Queued) => boolean>

export const matchesFilter = (one: Queued, filter: ReviewFilter): boolean => MATCHES[filter](one)

export const countFilters = (queue: readonly Queued[]): Record<ReviewFilter, number> =>
  Object.fromEntries(
    REVIEW_FILTERS.map((filter) => [filter, queue.filter((one) => matchesFilter(one, filter)).length]),
  ) as Record<ReviewFilter, number>

/** Unsure sentences first, then the others, each in the order of the document. */
const byNeed = (queue: readonly Queued[]): Queued[] => [
  ...queue.filter(({ isUnsure }) => isUnsure),
  ...queue.filter(({ isUnsure }) => !isUnsure),
]

export type Steps = {
  next: string | null
  previous: string | null
  /** Where "accept" and "later" lead. */
  nextOpen: string | null
  nextUnsure: string | null
  nextGap: string | null
}

/** Where the keys lead from a sentence, within what is shown. Round the end of the document and on from its beginning. */
export function stepsFrom(
  queue: readonly Queued[],
  { anchor, filter }: { anchor: string; filter: ReviewFilter },
): Steps {
  const after = (order: readonly Queued[], wanted: (one: Queued) => boolean): string | null => {
    const place = order.findIndex((one) => one.anchor === anchor)
    const round = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))]
    return round.find((one) => one.anchor !== anchor && wanted(one))?.anchor ?? null
  }
  const shown = queue.filter((one) => one.anchor === anchor || matchesFilter(one, filter))
  const place = shown.findIndex((one) => one.anchor === anchor)
  const inFilter = after(byNeed(shown), ({ isOpen }) => isOpen)
  return {
    next: shown[place + 1]?.anchor ?? null,
    previous: place > 0 ? (shown[place - 1]?.anchor ?? null) : null,
    nextOpen: inFilter ?? after(byNeed(queue), ({ isOpen }) => isOpen),
    nextUnsure: after(queue, (one) => matchesFilter(one, 'unsure')),
    nextGap: after(queue, ({ hasGap }) => hasGap),
  }
}

/** Where somebody who comes back goes on: after the sentence decided last, else at the first that needs a person. */
export function whereToGoOn(queue: readonly Queued[], lastDecided: string | null): string | null {
  const open = lastDecided === null ? null : stepsFrom(queue, { anchor: lastDecided, filter: 'all' }).nextOpen
  return open ?? byNeed(queue).find(({ isOpen }) => isOpen)?.anchor ?? queue[0]?.anchor ?? null
}
