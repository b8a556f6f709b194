import { matterOf, type Told, tellOnce } from '#domain/notification/tell-once.ts'
import { dayAt, instantAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { withholdMessages } from './mail.server.ts'

type Message = {
  id: string
  personId: string
  subjectId: string
  params: Record<string, string | number>
  createdAt: Date
  nextStepAt: Date
}

type Row = Pick<Told, 'id' | 'personId' | 'subjectId' | 'hasLeft'> & { step: string; at: Date }

function toTold(message: Omit<Row, 'step'>, params: { step?: string | number }): Told[] {
  const matter = matterOf(params)
  const { at, ...told } = message
  return matter ? [{ ...told, ...matter, on: dayAt(at) }] : []
}

/**
 * Of the messages just recorded and of those that have not left, withholds what tells somebody twice of the same thing
 * on one day. The rule is `tellOnce`; this is the one place that applies it.
 */
export async function withholdRepeated(tx: Transaction, messages: readonly Message[]): Promise<void> {
  const fresh = messages
    .toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
    .flatMap(({ id, personId, subjectId, params, nextStepAt }) =>
      toTold({ id, personId, subjectId, hasLeft: false, at: nextStepAt }, params),
    )
  const first = fresh.reduce<Told | undefined>((a, b) => (a === undefined || b.on < a.on ? b : a), undefined)
  if (!first) return
  const known = await tx.$queryRaw<Row[]>`
    SELECT n.id, n.person_id AS "personId", n.subject_id AS "subjectId", n.params ->> 'step' AS step,
           coalesce(l.tries_in_doubt > 0, false) AS "hasLeft",
           coalesce(l.sent_at, l.created_at, n.next_step_at, n.created_at) AS at
      FROM notification n LEFT JOIN mail l ON l.id = n.mail_id
     WHERE n.subject_type IN ('assignment', 'obstacle', 'dossier', 'question', 'opinion-slip', 'plan-item')
       AND n.subject_id = ANY(${[...new Set(fresh.map(({ subjectId }) => subjectId))]}::uuid[])
       AND n.person_id = ANY(${[...new Set(fresh.map(({ personId }) => personId))]}::uuid[])
       AND n.id <> ALL(${messages.map(({ id }) => id)}::uuid[]) AND n.params ->> 'step' IS NOT NULL
       AND n.cause_gone_at IS NULL AND n.withheld_why IS NULL
       AND (l.id IS NULL OR l.state = 'pending' OR (l.state = 'sent' AND l.sent_at >= ${instantAt(first.on)}))`
  const ids = tellOnce({ fresh, known: known.flatMap((row) => toTold(row, row)) })
  await withholdMessages(tx, { ids: [...ids], why: 'told-already' })
}
