import { foldText } from '#domain/shared/fold-text.ts'
import { isAssigning, type ReviewState } from './gap-ledger.ts'
import type { PlanReadItem } from './plan-reading.ts'
import { type Register, resolveWritten } from './resolve-agency.ts'
import type { ReviewParty } from './review.ts'

/** A name of a document that no organisation of the register answers to, with the sentences it stands in. */
export type UnknownName = { folded: string; written: string; anchors: string[] }

type Read = Pick<PlanReadItem, 'anchor' | 'kind' | 'addressee' | 'lead' | 'coordinating' | 'vague'>

/** Names as they stand in a sentence. Words that name nobody in particular are a gap of their own kind. */
function namesIn({ addressee, lead, coordinating, vague }: Read): string[] {
  const group = addressee?.groupKey ? addressee.written : null
  const addressed = addressee && group === null ? addressee.members : []
  return [...new Set([...lead, ...coordinating, ...addressed])].filter(
    (name) => name !== group && !vague.includes(name),
  )
}

/** Once for each name, whatever the number of sentences: the register is long, and a plan repeats itself. */
export function findUnknownNames(items: readonly Read[], register: Register): UnknownName[] {
  const isKnown = new Map<string, boolean>()
  const found = new Map<string, UnknownName>()
  for (const item of items.filter(({ kind }) => isAssigning(kind))) {
    for (const written of namesIn(item)) {
      const folded = foldText(written)
      if (!isKnown.has(folded)) isKnown.set(folded, resolveWritten(written, register) !== undefined)
      if (isKnown.get(folded)) continue
      const name = found.get(folded) ?? { folded, written, anchors: [] }
      if (!name.anchors.includes(item.anchor)) name.anchors.push(item.anchor)
      found.set(folded, name)
    }
  }
  return [...found.values()]
}

/** By sentence: the names that nobody has mapped, accepted or proposed yet. */
export function openNamesByAnchor(
  names: readonly UnknownName[],
  settled: ReadonlySet<string>,
): ReadonlyMap<string, string[]> {
  const open = new Map<string, string[]>()
  for (const { folded, written, anchors } of names) {
    if (settled.has(folded)) continue
    for (const anchor of anchors) open.set(anchor, [...(open.get(anchor) ?? []), written])
  }
  return open
}

/** What a mapped name makes of a sentence. A lead that a person has decided stays as it was decided. */
export function partiesOfName(
  item: Read,
  { folded, organisationId, reviewState }: { folded: string; organisationId: string; reviewState: ReviewState },
): ReviewParty[] {
  const isNamed = (names: readonly string[]) => names.some((name) => foldText(name) === folded)
  const addressed = item.addressee && !item.addressee.groupKey ? item.addressee.members : []
  const party = { organisationId, basis: 'stated', groupKey: null } as const
  if (!isAssigning(item.kind)) return []
  if (isNamed([...item.lead, ...addressed])) return reviewState === 'pending' ? [{ ...party, role: 'lead' }] : []
  return isNamed(item.coordinating) ? [{ ...party, role: 'coordinating' }] : []
}
