import { resolveAssignmentAudiences } from '#data/audience.server.ts'
import { notify } from '#data/notification.server.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'

type Told = {
  id: string
  code: string
  anchor?: string | null
  title: string
  dueOn?: PlainDate | null
  dueTime?: TimeOfDay | null
  urgency?: Urgency
}

/**
 * Tells the contact and the head of each lead agency what it has been given. A plan is one mail a person, not one a
 * sentence: the messages are ready at once, and what is ready together goes together.
 */
export async function tellLeads(
  tx: Transaction,
  {
    assignments,
    causeId,
    now,
    batch,
  }: { assignments: readonly Told[]; causeId: string; now: Date; batch?: Batch | undefined },
): Promise<void> {
  const recipients = await resolveAssignmentAudiences(tx, {
    assignmentIds: assignments.map((assignment) => assignment.id),
    audiences: ['lead-contact', 'lead-head'],
  })
  const told = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  await notify(
    tx,
    recipients.flatMap(({ subjectId, personId }) => {
      const assignment = told.get(subjectId)
      if (!assignment) return []
      const { code, anchor, title, dueOn, dueTime, urgency } = assignment
      return [
        {
          personId,
          kind: 'assignment-issued' as const,
          params: { code, label: anchor ?? code, title, dueOn: dueOn ?? '', dueTime: dueTime ?? '' },
          subjectType: 'assignment' as const,
          subjectId,
          urgency: urgency === 'flash' ? ('now' as const) : ('digest' as const),
          dedupeKey: `assignment-issued:${subjectId}:${causeId}:${personId}`,
          createdAt: now,
          nextStepAt: now,
        },
      ]
    }),
    { batch },
  )
}
