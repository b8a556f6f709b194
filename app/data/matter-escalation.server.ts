import type { MatterLevel } from '#domain/obstacle/level-above.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { MatterRef } from './clock-matter.server.ts'
import { toDateColumn } from './plain-date.server.ts'

type NewEscalation = MatterRef & {
  clockStepId: string
  level: MatterLevel
  holderId: string
  step: string
  dueOn: PlainDate
  raisedAt: Date
}

export async function insertMatterEscalation(tx: Transaction, { dueOn, ...row }: NewEscalation): Promise<void> {
  await tx.matterEscalation.create({ data: { id: newId(), ...row, dueOn: toDateColumn(dueOn) } })
}

/** Closes those of a matter that still stand; answers who was late. */
export async function closeMatterEscalations(
  tx: Transaction,
  { subjectType, subjectId, now }: MatterRef & { now: Date },
): Promise<{ holder: string } | undefined> {
  const [closed] = await tx.$queryRaw<{ holder: string }[]>`
    UPDATE matter_escalation e SET stood_down_at = ${now}, version = e.version + 1
      FROM organisation o
     WHERE o.id = e.holder_id AND e.subject_type = ${subjectType} AND e.subject_id = ${subjectId}::uuid AND e.stood_down_at IS NULL
    RETURNING o.short_name AS holder`
  return closed
}

/** Messages about a step of the matter that no mail server can have: their step is done, they are not mailed any more. */
export async function cancelUnsentOfMatter(
  tx: Transaction,
  { subjectType, subjectId, now }: MatterRef & { now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = ${now}, next_step_at = NULL
     WHERE n.subject_type = ${subjectType} AND n.subject_id = ${subjectId}::uuid AND n.cause_gone_at IS NULL
       AND n.kind IN ('obstacle-step-due', 'matter-escalation')
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND m.tries_in_doubt > 0)`
}

/** Whom an escalation of the matter that still stands has reached: a mail server may have taken it. */
export async function findReachedByMatter(tx: Transaction, { subjectType, subjectId }: MatterRef): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT n.person_id AS "personId" FROM matter_escalation e
      JOIN notification n ON n.subject_type = e.subject_type AND n.subject_id = e.subject_id
                         AND n.kind = 'matter-escalation' AND n.created_at = e.raised_at
      JOIN mail m ON m.id = n.mail_id
     WHERE e.subject_type = ${subjectType} AND e.subject_id = ${subjectId}::uuid AND e.stood_down_at IS NULL
       AND n.cause_gone_at IS NULL AND m.tries_in_doubt > 0`
  return rows.map(({ personId }) => personId)
}

type LockedEscalation = {
  subjectType: MatterRef['subjectType']
  subjectId: string
  level: MatterLevel
  isOpen: boolean
}

export async function lockMatterEscalation(tx: Transaction, id: string): Promise<LockedEscalation | undefined> {
  const [row] = await tx.$queryRaw<LockedEscalation[]>`
    SELECT subject_type AS "subjectType", subject_id AS "subjectId", level,
           acknowledged_at IS NULL AND stood_down_at IS NULL AS "isOpen"
      FROM matter_escalation WHERE id = ${id}::uuid FOR UPDATE`
  return row
}

export async function acknowledgeMatterRow(
  tx: Transaction,
  { id, ...act }: { id: string; acknowledgedAt: Date; acknowledgedById: string; acknowledgeNote: string },
): Promise<void> {
  await tx.matterEscalation.update({ where: { id }, data: { ...act, version: { increment: 1 } } })
}
