import type { StatisticsClass, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { AssignmentKind } from './states.ts'

/** The part of the reader's own organisation; `own-late`: takes part, and its own date for that has passed. */
export const LIST_PARTS = ['lead', 'coordinating', 'own-late', 'following'] as const
export type ListPart = (typeof LIST_PARTS)[number]

/** Waits for the result of another work, or is awaited by one. */
export const LIST_WAITS = ['waits', 'awaited'] as const
export type ListWait = (typeof LIST_WAITS)[number]

export type AssignmentFilter = {
  /** Rows that a person has ticked. */
  ids?: readonly string[]
  planId?: string
  leadId?: string
  leadKind?: OrganisationKind
  kind?: AssignmentKind
  /** Pieces that agencies gave on, instead of what the province gave. */
  level?: 'given-on'
  wait?: ListWait
  /** Only the works under this group, series or assignment. */
  containerId?: string
  part?: { role: ListPart; organisationId: string }
  search?: string
  /** A figure of the statistics, by the present or by the original date. */
  statistics?: { class: StatisticsClass; by: 'present' | 'original' }
}

/** `next`: what is still to be done by its date, then what has ended: the order in which the list opens. */
export const LIST_SORTS = ['next', 'due', 'lead', 'state', 'anchor'] as const
export type ListSort = { by: (typeof LIST_SORTS)[number]; descending: boolean }

/** Where a page begins: the sort key and id of its neighbour. `null`: the neighbour had no key (no date). */
export type ListCursor = { key: string | null; id: string; backwards: boolean }

export type ListQuestion = {
  filter: AssignmentFilter
  classes: readonly TimelinessClass[]
  sort: ListSort
  cursor: ListCursor | null
}

export const ASSIGNMENTS_PER_PAGE = 50
