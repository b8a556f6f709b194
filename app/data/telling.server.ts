import type { Telling } from '#domain/notification/telling.ts'
import { Prisma } from '#prisma-client/client.ts'

export type TellingRow = Omit<Telling, 'sentAt' | 'nextAt'> & { sentAt: string | null; nextAt: string | null }

const HAS_KEY_OF_STEP = Prisma.sql`starts_with(n.dedupe_key, concat_ws(':', 'step', s.subject_id, s.step, s.due_version, s.occurrence, ''))`

/** Messages `n` about the step `s` of an assignment: their keys begin with the unique key of the step. */
export const OF_STEP = Prisma.sql`n.subject_type = 'assignment' AND n.subject_id = s.subject_id AND ${HAS_KEY_OF_STEP}`

/** The same for steps of one assignment and of the dates beside it: all of them are told as being about the assignment. */
export const ofStepIn = (assignmentId: string): Prisma.Sql =>
  Prisma.sql`n.subject_type = 'assignment' AND n.subject_id = ${assignmentId}::uuid AND ${HAS_KEY_OF_STEP}`

/** Who was told by the messages `n` that meet a condition, and what became of the mail, as JSON inside a statement. */
export const tellingsSql = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_agg(json_build_object(
           'name', p.display_name, 'onBehalfOf', n.params ->> 'onBehalfOf', 'sentAt', l.sent_at,
           'state', CASE WHEN l.state IN ('sent', 'failed') THEN l.state
                         WHEN n.withheld_why IS NOT NULL THEN n.withheld_why
                         WHEN n.cause_gone_at IS NOT NULL OR l.state = 'dropped' THEN 'cancelled'
                         WHEN l.attempts > 0 THEN 'retrying' ELSE 'waiting' END,
           'reason', l.last_error, 'nextAt', coalesce(l.next_step_at, n.next_step_at))
         ORDER BY p.display_name, n.id)
    FROM notification n JOIN person p ON p.id = n.person_id LEFT JOIN mail l ON l.id = n.mail_id
   WHERE ${condition})`

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

export const toTellings = (rows: readonly TellingRow[] | null): Telling[] =>
  (rows ?? []).map((row) => ({ ...row, sentAt: instant(row.sentAt), nextAt: instant(row.nextAt) }))
