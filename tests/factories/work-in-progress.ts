import { foldText } from '#domain/shared/fold-text.ts'
import { instantAt, type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import type { Database } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { scheduleAssignment } from '#services/clock/schedule-assignment.server.ts'

type Changes = Partial<Omit<Prisma.AssignmentUncheckedCreateInput, 'dueOn' | 'leadId' | 'id'>> & {
  leadId: string
  dueOn?: PlainDate | null
  /** When it was issued and accepted; its clock begins here. */
  since?: Date
}

let count = 0

/** Work that an agency accepted on 28/10/2024, with its clock set: a row and nothing around it. */
export async function seedWorkInProgress(db: Database, changes: Changes): Promise<string> {
  const { dueOn = null, since = instantAt(plainDate('2024-10-28'), '08:00'), ...columns } = changes
  const id = newId()
  count += 1
  const due = dueOn && new Date(`${dueOn}T00:00:00Z`)
  const title = columns.title ?? 'Rà soát quy hoạch hạ tầng viễn thông thụ động'
  await db.$transaction(async (tx) => {
    await tx.assignment.create({
      data: {
        id,
        code: `NV-THU-${String(count).padStart(3, '0')}`,
        state: 'in-progress',
        anchor: 'V.2.1',
        title,
        text: `${title} trên địa bàn tỉnh.`,
        folded: foldText(title),
        dueOn: due,
        originalDueOn: due,
        dueSetBy: due ? 'dic' : null,
        issuedAt: since,
        acceptedAt: since,
        activityAt: since,
        dueVersionAt: since,
        settledUntil: since,
        ...columns,
      },
    })
    await scheduleAssignment(tx, { assignmentId: id })
  })
  return id
}
