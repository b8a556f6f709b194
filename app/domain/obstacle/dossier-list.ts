import { countFacet } from '#domain/shared/facet-counts.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { CauseClass, DossierState } from './states.ts'

/** The newest first; or, of those that somebody holds, the soonest limit first, and the longest held first. */
export const DOSSIER_ORDERS = ['newest', 'due', 'held'] as const
export type DossierOrder = (typeof DOSSIER_ORDERS)[number]

/** A dossier of the list. */
export type ListedDossier = {
  id: string
  code: string
  title: string
  state: DossierState
  causeClass: CauseClass
  holder: string
  since: Date
  dueOn: PlainDate | null
  isClosed: boolean
  filings: number
}

export type DossierFilter = {
  state?: DossierState
  cause?: CauseClass
  holderId?: string
  /** Only what is over the limit of its step on that day. */
  overOn?: PlainDate
  search?: string
}

/** One line a combination of what open dossiers are counted by. */
export type DossierCount = {
  state: DossierState
  cause: CauseClass
  holderId: string
  isOver: boolean
  count: number
}

const DIMENSIONS = ['state', 'cause', 'holderId', 'isOver'] as const
type Dimension = (typeof DIMENSIONS)[number]

/** How many open dossiers lie under each value of a dimension, under all the other filters. */
export const countDossiersBy = <Key extends Dimension>(
  rows: readonly DossierCount[],
  { dimension, filter: { overOn, search: _search, ...filter } }: { dimension: Key; filter: DossierFilter },
): Map<DossierCount[Key], number> =>
  countFacet(rows, { dimension, dimensions: DIMENSIONS, asked: { ...filter, ...(overOn ? { isOver: true } : {}) } })
