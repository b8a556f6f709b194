import { dayAt, plainDate } from '#domain/shared/plain-date.ts'
import { confirmMinistryAnswer } from '#services/dossier/confirm-ministry-answer.server.ts'
import { recallAbove } from '#services/dossier/recall-above.server.ts'
import { recordMinistryAnswer } from '#services/dossier/record-ministry-answer.server.ts'
import { recordMinistryLetter } from '#services/dossier/record-ministry-letter.server.ts'
import { referAbove } from '#services/dossier/refer-above.server.ts'
import { returnMinistryAnswer } from '#services/dossier/return-ministry-answer.server.ts'
import { urgeMinistry } from '#services/dossier/urge-ministry.server.ts'
import { seedSignedPdf } from '#tests/factories/resolution.ts'
import type { Act } from './act.ts'
import type { Dossier, MinistryWait, Register } from './model.ts'

const dossiers = (register: Register) => [...register.dossiers.values()]
const clerk = () => 'clerk' as const
const leader = (dossier: Dossier) => dossier.leader
const secondPerson = () => 'second-person' as const
const FAR = plainDate('2026-06-30')
const isAbove =
  (...waits: MinistryWait[]) =>
  ({ state, ministry }: Dossier): boolean =>
    state === 'above-province' && ministry !== null && waits.includes(ministry)
const waitsFor = (ministry: MinistryWait) => (dossier: Dossier) => {
  dossier.ministry = ministry
}
const comesBack = (dossier: Dossier) => {
  Object.assign(dossier, { state: 'with-leadership', ministry: null })
}

/** Each dossier above the province by what can happen to it there. */
export const MINISTRY_ACTS = {
  'refer-above': {
    targets: dossiers,
    by: leader,
    isOpen: ({ state }) => state === 'with-leadership',
    run: (context, { id }) =>
      referAbove(
        {
          dossierId: id,
          ministry: 'Bộ Thông tin và Truyền thông',
          question: 'Áp dụng định mức nào?',
          dueOn: FAR,
          follower: 'office',
          letterNumber: '',
          letterOn: null,
        },
        context,
      ),
    note: (dossier) => {
      Object.assign(dossier, { state: 'above-province', ministry: 'letter', questions: 0 })
    },
  },
  'send-letter': {
    targets: dossiers,
    by: clerk,
    isOpen: isAbove('letter', 'answer'),
    run: (context, { id }) =>
      recordMinistryLetter(
        { dossierId: id, letterNumber: '3011/UBND-GTXD', letterOn: dayAt(context.now), dueOn: FAR },
        context,
      ),
    note: waitsFor('answer'),
  },
  'urge-ministry': {
    targets: dossiers,
    by: clerk,
    isOpen: isAbove('answer'),
    run: (context, { id }) =>
      urgeMinistry({ dossierId: id, urgeNumber: '3190/UBND-GTXD', urgedOn: dayAt(context.now) }, context),
    note: () => undefined,
  },
  'record-ministry-answer': {
    targets: dossiers,
    by: clerk,
    isOpen: isAbove('answer'),
    run: async (context, { id }) =>
      recordMinistryAnswer(
        {
          dossierId: id,
          answerNumber: '4812/BTTTT-CVT',
          answeredOn: dayAt(context.now),
          answerText: 'Áp dụng định mức của cột loại 2.',
          fileId: await seedSignedPdf(context.actor),
        },
        context,
      ),
    note: waitsFor('second person'),
  },
  'confirm-ministry-answer': {
    targets: dossiers,
    by: secondPerson,
    isOpen: isAbove('second person'),
    run: (context, { id }) => confirmMinistryAnswer({ dossierId: id }, context),
    note: comesBack,
  },
  'return-ministry-answer': {
    targets: dossiers,
    by: secondPerson,
    isOpen: isAbove('second person'),
    run: (context, { id }) => returnMinistryAnswer({ dossierId: id, reason: 'Sai số văn bản.' }, context),
    note: waitsFor('answer'),
  },
  'recall-above': {
    targets: dossiers,
    by: leader,
    isOpen: isAbove('letter', 'answer', 'second person'),
    run: (context, { id }) => recallAbove({ dossierId: id, reason: 'Nghị định mới đã quy định.' }, context),
    note: comesBack,
  },
} as const satisfies Record<string, Act<Dossier>>
