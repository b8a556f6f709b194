import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { AssignmentKind, AssignmentStructure, DueSetter, PartyBasis, Urgency } from './states.ts'

export type DraftParty = {
  organisationId: string
  role: 'coordinating' | 'following'
  /** When the part of this agency is due, where that was said with the work. */
  dueOn?: PlainDate
}

/**
 * An assignment about to be given. `ref` names it among the drafts of one call and `parentRef` points to the draft it
 * belongs to, so that groups, series and their members are issued together; `parentId` points to one that exists.
 */
export type AssignmentDraft = {
  ref?: string
  parentRef?: string
  parentId?: string
  structure: AssignmentStructure
  kind: AssignmentKind
  documentId?: string
  itemId?: string
  pointId?: string
  orderId?: string
  /** The agency that gives a piece of its own work on (ADR 38). */
  givenById?: string
  leadId: string
  leadBasis: PartyBasis
  parties: readonly DraftParty[]
  title: string
  text: string
  anchor?: string | null
  anchorOrdinal?: number
  product?: string | null
  urgency?: Urgency
  dueOn?: PlainDate | null
  dueTime?: TimeOfDay | null
  dueSetBy?: DueSetter | null
  undatedReason?: string | null
  /** Only for a series: its occurrences open by themselves. */
  recurrence?: RecurrenceRule | null
  occurrenceKey?: string | null
  /** Given before it was entered here: when, and when it was done. Its clock begins now. */
  past?: { issuedOn: PlainDate; completedOn: PlainDate | null }
  /** The row of a file it was entered from. */
  origin?: { file: string; row: number }
}
