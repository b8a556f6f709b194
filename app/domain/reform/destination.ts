import { foldText } from '#domain/shared/fold-text.ts'
import type { MovingReference } from './references.ts'
import type { EndingLine } from './reform.ts'

/** Something open that names an organisation which ends. */
export type RehomingItem = {
  reference: MovingReference
  subjectId: string
  fromId: string
  /** Its code or anchor; empty where it has none. */
  label: string
  title: string
  /** What the words of a receiver are looked for in, without diacritics. */
  folded: string
}

/** By whom a destination was settled: a person for this item, a rule of words, the first receiver of the line. */
export type DestinationBasis = 'chosen' | 'words' | 'first'
export type Destination = { toId: string; basis: DestinationBasis }

/** Where items go that a person has chosen by hand. */
export type Choices = Readonly<Record<string, string>>

export const choiceKey = ({ reference, subjectId, fromId }: Pick<RehomingItem, 'reference' | 'subjectId' | 'fromId'>) =>
  `${reference}:${subjectId}:${fromId}`

/** As whole words: "mạng" is not found in "mạnh". */
const mentions = (folded: string, words: string): boolean => ` ${folded} `.includes(` ${foldText(words)} `)

/**
 * Where an open item of an organisation that ends goes. A choice for somebody who is no receiver of the line any more
 * counts for nothing.
 */
export function decideDestination(item: RehomingItem, line: EndingLine, choices: Choices): Destination {
  const chosen = line.to.find(({ organisationId }) => organisationId === choices[choiceKey(item)])
  if (chosen) return { toId: chosen.organisationId, basis: 'chosen' }
  const [first, ...others] = line.to
  if (!first) throw new Error('a line that ends an organisation has no receiver')
  const folded = foldText(item.folded).replace(/[^\p{L}\p{N}]+/gu, ' ')
  const named = others.find(({ words }) => words.some((one) => mentions(folded, one)))
  return named ? { toId: named.organisationId, basis: 'words' } : { toId: first.organisationId, basis: 'first' }
}
