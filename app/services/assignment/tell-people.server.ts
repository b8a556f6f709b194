import type { LockedAssignment } from '#data/assignment.server.ts'
import { type AssignmentAudience, resolveAssignmentAudiences } from '#data/audience.server.ts'
import { findMembersOf } from '#data/members.server.ts'
import { type NewNotification, notify } from '#data/notification.server.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

/** The people of the lead agency, and of those that take part or watch. */
export const LEAD: readonly AssignmentAudience[] = ['officer', 'lead-contact', 'lead-head']
export const PARTIES: readonly AssignmentAudience[] = ['coordinating', 'followers']

export type Message = {
  kind: NotificationKind
  to: readonly AssignmentAudience[]
  /** Beside the offices: an agency that no longer has a part in it. */
  toOrganisation?: string
  toPerson?: string
  params?: Record<string, string | number>
}

/** One act on one assignment and what is said about it; the cause is its event. */
type Telling = { assignment: LockedAssignment; messages: readonly Message[]; causeId: string }

/** Tells people about acts, at once; never the one who did it, never twice about the same. */
export async function tellPeople(
  tx: Transaction,
  args: { tellings: readonly Telling[]; now: Date; except: string | null; batch?: Batch | undefined },
): Promise<void> {
  const { tellings, now, except, batch } = args
  await notify(tx, await toNotifications(tx, { tellings, now, except }), { except, batch })
}

/** Who would be told what; also asked before anything is done. */
export async function toNotifications(
  reader: Reader,
  { tellings, now, except }: { tellings: readonly Telling[]; now: Date; except: string | null },
): Promise<NewNotification[]> {
  const said = tellings.flatMap(({ messages, ...telling }) => messages.map((message) => ({ ...telling, message })))
  if (said.length === 0) return []
  const recipients = await resolveAssignmentAudiences(reader, {
    assignmentIds: [...new Set(said.map(({ assignment }) => assignment.id))],
    audiences: [...new Set(said.flatMap(({ message }) => message.to))],
  })
  const ofAssignment = groupBy(recipients, ({ subjectId }) => subjectId)
  const beside = await findMembersOf(
    reader,
    said.flatMap(({ message }) => message.toOrganisation ?? []),
  )
  return said.flatMap(({ assignment, message, causeId }) => {
    const { id, code, label, title } = assignment
    const { kind, to, toOrganisation, toPerson, params } = message
    const reached = (ofAssignment.get(id) ?? []).filter(({ audience }) => (to as readonly string[]).includes(audience))
    const members = toOrganisation ? (beside.get(toOrganisation)?.personIds ?? []) : []
    const personIds = new Set([...reached.map(({ personId }) => personId), ...members, ...(toPerson ? [toPerson] : [])])
    if (except) personIds.delete(except)
    return [...personIds].map((personId) => ({
      personId,
      kind,
      params: { code, label, title, ...params },
      subjectType: 'assignment' as const,
      subjectId: id,
      urgency: assignment.urgency === 'flash' ? ('flash' as const) : ('now' as const),
      dedupeKey: `${kind}:${id}:${causeId}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    }))
  })
}
