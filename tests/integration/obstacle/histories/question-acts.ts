import { addDays, dayAt } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { answerQuestion } from '#services/question/answer-question.server.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import { withdrawQuestion } from '#services/question/withdraw-question.server.ts'
import type { Act } from './act.ts'
import type { Dossier, Register } from './model.ts'

const dossiers = (register: Register) => [...register.dossiers.values()]
const leader = (dossier: Dossier) => dossier.leader
const askedAgency = () => 'asked-agency' as const
const isAsked = ({ state, questions }: Dossier): boolean => state === 'with-leadership' && questions > 0

const oldestOpen = async (dossierId: string): Promise<string> => {
  const rows = { where: { dossierId, state: 'open' }, orderBy: { askedAt: 'asc' as const } }
  const open = await db.dossierQuestion.findFirst(rows)
  // Nothing is asked: somebody tries what was asked before, or what never was.
  return open?.id ?? (await db.dossierQuestion.findFirst({ where: { dossierId } }))?.id ?? dossierId
}

const goes = (dossier: Dossier) => {
  dossier.questions -= 1
}

/** Each dossier before the leadership by what can be asked of others. */
export const QUESTION_ACTS = {
  'ask-somebody': {
    targets: dossiers,
    by: leader,
    isOpen: ({ state }) => state === 'with-leadership',
    run: (context, { id }, { province }) =>
      askQuestion(
        {
          dossierId: id,
          askedId: province.organisationId.finance,
          questionTitle: 'Nguồn kinh phí',
          question: 'Nguồn nào?',
          dueOn: addDays(dayAt(context.now), 7),
        },
        context,
      ),
    note: (dossier) => {
      dossier.questions += 1
    },
  },
  'answer-the-leader': {
    targets: dossiers,
    by: askedAgency,
    isOpen: isAsked,
    run: async (context, { id }) =>
      answerQuestion({ questionId: await oldestOpen(id), answer: 'Dự phòng ngân sách.', fileIds: [] }, context),
    note: goes,
  },
  'withdraw-question': {
    targets: dossiers,
    by: leader,
    isOpen: isAsked,
    run: async (context, { id }) =>
      withdrawQuestion({ dossierId: id, questionId: await oldestOpen(id), reason: 'Đã có báo cáo.' }, context),
    note: goes,
  },
} as const satisfies Record<string, Act<Dossier>>
