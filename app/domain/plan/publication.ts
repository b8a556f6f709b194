import type { AssignmentKind, DueSetter, PartyBasis } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ReviewParty } from './review.ts'

export type ReviewedItem = {
  id: string
  anchor: string
  ordinal: number
  text: string
  title: string
  product: string | null
  workKind: AssignmentKind
  dueOn: PlainDate | null
  dueSetBy: DueSetter | null
  undatedReason: string | null
  recurrence: RecurrenceRule | null
  parties: readonly ReviewParty[]
}

/** What a sentence becomes for one lead agency. */
export type WorkDraft = {
  itemId: string
  anchor: string
  anchorOrdinal: number
  leadId: string
  leadBasis: PartyBasis
  title: string
  text: string
  product: string | null
  kind: AssignmentKind
  dueOn: PlainDate | null
  dueSetBy: DueSetter | null
  undatedReason: string | null
  recurrence: RecurrenceRule | null
  coordinatingIds: string[]
}

/** A duty of a group is one parent with one assignment a member: the membership of this day, kept for ever. */
export type PublicationDraft = { isGroup: boolean; members: WorkDraft[] }

export function decidePublication(items: readonly ReviewedItem[]): PublicationDraft[] {
  return items.map((item) => {
    const leads = item.parties.filter(({ role }) => role === 'lead')
    if (leads.length === 0) throw new Error(`${item.anchor} has no lead: the review let it through`)
    const coordinatingIds = item.parties.filter(({ role }) => role === 'coordinating').map(({ organisationId }) => organisationId)
    return {
      isGroup: leads.length > 1 || leads.some(({ groupKey }) => groupKey !== null),
      members: leads.map((lead) => toWork(item, lead, coordinatingIds)),
    }
  })
}

function toWork(item: ReviewedItem, lead: ReviewParty, coordinatingIds: readonly string[]): WorkDraft {
  const isRecurring = item.workKind === 'recurring'
  if (isRecurring !== (item.recurrence !== null)) throw new Error(`${item.anchor} is recurring without its rule, or the reverse`)
  return {
    itemId: item.id,
    anchor: item.anchor,
    anchorOrdinal: item.ordinal,
    leadId: lead.organisationId,
    leadBasis: lead.basis,
    title: item.title,
    text: item.text,
    product: item.product,
    kind: item.workKind,
    dueOn: item.dueOn,
    dueSetBy: item.dueSetBy,
    undatedReason: item.undatedReason,
    recurrence: item.recurrence,
    coordinatingIds: coordinatingIds.filter((id) => id !== lead.organisationId),
  }
}

/** Leads of the whole list, each agency once: who gets the letter. */
export const countWork = (drafts: readonly PublicationDraft[]): number => drafts.reduce((sum, { members }) => sum + members.length, 0)
