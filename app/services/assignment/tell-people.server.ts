import type { LockedAssignment } from '#data/assignment.server.ts'
import { type AssignmentAudience, resolveAssignmentAudiences } from '#data/audience.server.ts'
import { findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'

/** The people of the lead agency, and of those that take part or watch. */
export const LEAD: readonly AssignmentAudience[] = ['officer', 'lead-contact', 'lead-head']
export const PARTIES: readonly AssignmentAudience[] = ['coordinating', 'followers']

export type Message = {
  kind: NotificationKind
  to: readonly AssignmentAudience[]
  /** Beside the offices: an agency that no longer has a part in it. */
  toOrganisation?: string
  params?: Record<string, string | number>
}

/** Tells people about one act, at once; never the one who did it, never twice about the same. */
export async function tellPeople(
  tx: Transaction,
  args: {
    assignment: LockedAssignment
    messages: readonly Message[]
    causeId: string
    now: Date
    except: string | null
  },
): Promise<void> {
  const { assignment, messages, causeId, now, except } = args
  if (messages.length === 0) return
  const { id, code, label, title } = assignment
  const recipients = await resolveAssignmentAudiences(tx, {
    assignmentIds: [id],
    audiences: [...new Set(messages.flatMap((message) => message.to))],
  })
  for (const { kind, to, toOrganisation, params } of messages) {
    const beside = toOrganisation ? await findMembers(tx, { organisationId: toOrganisation }) : []
    const reached = recipients.filter(({ audience }) => (to as readonly string[]).includes(audience))
    const personIds = new Set([...reached.map(({ personId }) => personId), ...beside])
    if (except) personIds.delete(except)
    await notify(
      tx,
      [...personIds].map((personId) => ({
        personId,
        kind,
        params: { code, label, title, ...params },
        subjectType: 'assignment' as const,
        subjectId: id,
        urgency: assignment.urgency === 'flash' ? 'flash' : 'now',
        dedupeKey: `${kind}:${id}:${causeId}:${personId}`,
        createdAt: now,
        nextStepAt: now,
      })),
      { except },
    )
  }
}
