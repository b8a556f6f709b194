import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { AssignmentKind } from './states.ts'

/** The part of the reader's own organisation. */
export const LIST_PARTS = ['lead', 'coordinating', 'following'] as const
export type ListPart = (typeof LIST_PARTS)[number]

export type AssignmentFilter = {
  planId?: string
  leadId?: string
  leadKind?: OrganisationKind
  kind?: AssignmentKind
  part?: { role: ListPart; organisationId: string }
  search?: string
}

export const LIST_SORTS = ['due', 'lead', 'state', 'anchor'] as const
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
