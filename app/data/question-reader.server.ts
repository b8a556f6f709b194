import type { QuestionState } from '#domain/question/question-actions.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/** For the statement of whoever reads the dossier: the newest first. */
export const DOSSIER_QUESTIONS = {
  orderBy: { askedAt: 'desc' },
  include: { holder: { select: { shortName: true } } },
} as const satisfies Prisma.Dossier$questionsArgs

type Row = Prisma.DossierQuestionGetPayload<Pick<typeof DOSSIER_QUESTIONS, 'include'>>

export const toQuestion = (row: Row) => ({
  id: row.id,
  code: row.code,
  state: row.state as QuestionState,
  title: row.title,
  question: row.question,
  askedByRole: row.askedByRole as 'leadership' | 'office',
  askedAt: row.askedAt,
  holderId: row.holderId,
  holder: row.holder.shortName,
  dueOn: fromOptionalDateColumn(row.stepDueOn),
  answer: row.answer,
  answeredAt: row.answeredAt,
  withdrawReason: row.withdrawReason,
})

/** One question; of its dossier whatever its page may need, to be left out for who does not see dossiers. */
export async function findQuestionPage(reader: Reader, id: string) {
  const row = await reader.dossierQuestion.findUnique({
    where: { id },
    include: { ...DOSSIER_QUESTIONS.include, dossier: { select: { id: true, code: true, title: true } } },
  })
  return row ? { ...toQuestion(row), dossier: row.dossier } : undefined
}

/** Filings of the asked organisation itself that lie in the dossier, so that it knows what the question is about. */
export const findOwnFilingsOfDossier = (
  reader: Reader,
  { dossierId, filerId }: { dossierId: string; filerId: string },
) =>
  reader.obstacle.findMany({
    where: { dossierId, filerId },
    orderBy: { filedAt: 'asc' },
    select: { id: true, code: true, title: true },
  })

export async function findQuestionHolder(reader: Reader, id: string): Promise<{ holderId: string } | undefined> {
  return (await reader.dossierQuestion.findUnique({ where: { id }, select: { holderId: true } })) ?? undefined
}

/** What waits for the answer of an organisation, as part of the statement that reads its matters. */
export const OWED_QUESTIONS = {
  where: { state: 'open' },
  orderBy: { stepDueOn: 'asc' },
  take: 20,
  select: { id: true, code: true, title: true, stepSince: true, stepDueOn: true },
} as const satisfies Prisma.Organisation$askedQuestionsArgs

type OwedRow = Prisma.DossierQuestionGetPayload<{ select: (typeof OWED_QUESTIONS)['select'] }>

export const toOwedQuestion = ({ stepSince, stepDueOn, ...row }: OwedRow) => ({
  ...row,
  since: stepSince,
  dueOn: fromOptionalDateColumn(stepDueOn),
})
