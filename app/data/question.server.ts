import type { EndedStay } from '#domain/question/pause.ts'
import type { QuestionState } from '#domain/question/question-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type LockedQuestion = {
  id: string
  code: string
  title: string
  state: QuestionState
  dossierId: string
  holderId: string
  holder: string
  askedById: string
  version: number
}

/** The open questions of a dossier under their row locks, in the order in which they were asked. */
export const lockOpenQuestions = (tx: Transaction, dossierId: string): Promise<LockedQuestion[]> =>
  tx.$queryRaw<LockedQuestion[]>`
    SELECT q.id, q.code, q.title, q.state, q.dossier_id AS "dossierId", q.holder_id AS "holderId", o.short_name AS holder,
           q.asked_by_id AS "askedById", q.version
      FROM dossier_question q JOIN organisation o ON o.id = q.holder_id
     WHERE q.dossier_id = ${dossierId}::uuid AND q.state = 'open' ORDER BY q.asked_at, q.id FOR UPDATE OF q`

/** Of which dossier a question is: that one is locked before it. */
export async function findDossierOfQuestion(tx: Transaction, questionId: string): Promise<string | undefined> {
  const row = await tx.dossierQuestion.findUnique({ where: { id: questionId }, select: { dossierId: true } })
  return row?.dossierId
}

type NewQuestion = Omit<Prisma.DossierQuestionUncheckedCreateInput, 'stepDueOn'> & { stepDueOn: PlainDate }

export async function insertQuestion(tx: Transaction, { stepDueOn, ...row }: NewQuestion): Promise<void> {
  await tx.dossierQuestion.create({ data: { ...row, stepDueOn: toOptionalDateColumn(stepDueOn) } })
}

export async function updateQuestion(
  tx: Transaction,
  args: {
    id: string
    version: number
    changes: Omit<Prisma.DossierQuestionUncheckedUpdateManyInput, 'id' | 'version'>
  },
): Promise<void> {
  const { id, version, changes } = args
  const data = { ...changes, version: { increment: 1 } }
  const { count } = await tx.dossierQuestion.updateMany({ where: { id, version }, data })
  if (count !== 1) throw new Error(`question ${id} changed under its lock`)
}

/** The last stay of a dossier in a step with its holder itself, before whoever was asked had it. */
export async function findStayBeforeQuestion(
  tx: Transaction,
  { dossierId, step }: { dossierId: string; step: string },
): Promise<EndedStay | undefined> {
  const row = await tx.holding.findFirst({
    where: { subjectType: 'dossier', subjectId: dossierId, step, endedAt: { not: null } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { startedAt: true, endedAt: true, limitDays: true },
  })
  return row?.endedAt ? { ...row, endedAt: row.endedAt } : undefined
}
