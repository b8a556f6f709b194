import type { AssignmentDraft, DraftParty } from '#domain/assignment/draft.ts'
import type { AssignmentKind, DueSetter, Urgency } from '#domain/assignment/states.ts'
import { DEFAULT_REPORT_RULE } from '#domain/deadline/period-report.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
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
  dueTime: TimeOfDay | null
  urgency: Urgency
  dueSetBy: DueSetter | null
  undatedReason: string | null
  recurrence: RecurrenceRule | null
  parties: readonly ReviewParty[]
}

type Publication = {
  documentId: string
  items: readonly ReviewedItem[]
  /** Follows every work that it does not lead itself, and stands as the owner of the containers, which nobody works on. */
  coordinatorId: string
}

/**
 * What the reviewed list becomes. A duty of a group is one container with one assignment a member: the membership of
 * the day of publication, kept for ever. A recurring duty is a series of its agency; its occurrences are opened by whom
 * issues it.
 */
export function decidePublication({ documentId, items, coordinatorId }: Publication): AssignmentDraft[] {
  return items.flatMap((item) => {
    const leads = leadsOf(item)
    const shared = sharedPart(item, documentId)
    const works = leads.map((lead) =>
      toWork(item, { ...shared, leadId: lead.organisationId, leadBasis: lead.basis }, coordinatorId),
    )
    if (!isGroupDuty(leads)) return works
    const ref = `group:${item.anchor}`
    const { dueOn: _dueOn, dueTime: _dueTime, dueSetBy: _dueSetBy, undatedReason: _reason, ...words } = shared
    const group: AssignmentDraft = {
      ...words,
      ref,
      structure: 'group',
      leadId: coordinatorId,
      leadBasis: 'chosen',
      parties: [],
    }
    return [group, ...works.map((work) => ({ ...work, parentRef: ref }))]
  })
}

export const isGroupDuty = (leads: readonly ReviewParty[]): boolean =>
  leads.length > 1 || leads.some(({ groupKey }) => groupKey !== null)

function leadsOf(item: ReviewedItem): ReviewParty[] {
  const leads = item.parties.filter(({ role }) => role === 'lead')
  if (leads.length === 0) throw new Error(`${item.anchor} has no lead: the review let it through`)
  return leads
}

const sharedPart = (item: ReviewedItem, documentId: string) => ({
  documentId,
  itemId: item.id,
  anchor: item.anchor,
  anchorOrdinal: item.ordinal,
  kind: item.workKind,
  title: item.title,
  text: item.text,
  product: item.product,
  dueOn: item.dueOn,
  dueTime: item.dueTime,
  urgency: item.urgency,
  dueSetBy: item.dueSetBy,
  undatedReason: item.undatedReason,
})

function toWork(
  item: ReviewedItem,
  work: ReturnType<typeof sharedPart> & Pick<AssignmentDraft, 'leadId' | 'leadBasis'>,
  coordinatorId: string,
): AssignmentDraft {
  const isRecurring = item.workKind === 'recurring'
  if (isRecurring !== (item.recurrence !== null))
    throw new Error(`${item.anchor} is recurring without its rule, or the reverse`)
  const coordinating: DraftParty[] = item.parties
    .filter(({ role, organisationId }) => role === 'coordinating' && organisationId !== work.leadId)
    .map(({ organisationId, dueOn }) => ({
      organisationId,
      role: 'coordinating',
      // Each occurrence of a series gets its own days.
      ...(dueOn && !isRecurring ? { dueOn } : {}),
    }))
  const following: DraftParty[] =
    work.leadId === coordinatorId ? [] : [{ organisationId: coordinatorId, role: 'following' }]
  return {
    ...work,
    structure: isRecurring ? 'series' : 'work',
    ...(item.workKind === 'continuing' ? { recurrence: DEFAULT_REPORT_RULE } : {}),
    ...(isRecurring ? { ref: `series:${item.anchor}:${work.leadId}`, recurrence: item.recurrence } : {}),
    parties: [...coordinating, ...following],
  }
}
