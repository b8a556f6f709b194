import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { answerForwarded } from '#services/obstacle/answer-forwarded.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { publishAnswer } from '#services/obstacle/publish-answer.server.ts'
import { recallForwarded } from '#services/obstacle/recall-forwarded.server.ts'
import { refuseObstacle } from '#services/obstacle/refuse-obstacle.server.ts'
import { reopenObstacle } from '#services/obstacle/reopen-obstacle.server.ts'
import { replyToQuestion } from '#services/obstacle/reply-to-question.server.ts'
import { returnForwarded } from '#services/obstacle/return-forwarded.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { withdrawPublication } from '#services/obstacle/withdraw-publication.server.ts'
import { noObstacle } from '#tests/factories/filing.ts'
import type { Act } from './act.ts'
import { type Filing, handlerOf, isUnsubmitted, letDuplicatesFollow, type Register } from './model.ts'

const reason = 'Nội dung của lượt thử'
const filings = (register: Register) => [...register.filings.values()]
const filer = (filing: Filing) => filing.filer
const ANSWERED: readonly string[] = ['awaiting-fix', 'confirming', 'closed']
const askedAgency = () => 'asked-agency' as const
const answered = (filing: Filing, register: Register): void => {
  Object.assign(filing, { state: 'confirming', askedAt: register.now, answerOf: null })
  letDuplicatesFollow(register, filing)
}

/** Each filing by what can happen to it; the states are those of handbook 2.7, written down a second time. */
export const FILING_ACTS = {
  acknowledge: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => state === 'filed',
    run: (context, { id }) => acknowledgeObstacle({ obstacleId: id }, context),
    note: (filing) => {
      filing.state = 'received'
    },
  },
  check: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state, isChecked }) => state === 'received' && !isChecked,
    // Half of them stop the clock of the work they block.
    run: (context, { id, mayBlock }) => checkObstacle({ obstacleId: id, suspend: mayBlock, note: '' }, context),
    note: (filing) => {
      filing.isChecked = true
    },
  },
  ask: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => state === 'received',
    run: (context, { id }) => askFiler({ obstacleId: id, reason }, context),
    note: (filing) => {
      filing.state = 'clarifying'
    },
  },
  reply: {
    targets: filings,
    by: filer,
    isOpen: ({ state }) => state === 'clarifying',
    run: (context, { id }) => replyToQuestion({ obstacleId: id, reason, fileIds: [] }, context),
    note: (filing) => {
      filing.state = 'received'
    },
  },
  refuse: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => state === 'filed' || state === 'received',
    run: (context, { id }) => refuseObstacle({ obstacleId: id, ...noObstacle(reason) }, context),
    note: (filing, register) => {
      filing.state = 'refused'
      letDuplicatesFollow(register, filing)
    },
  },
  settle: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state, isChecked }) => state === 'received' && isChecked,
    run: (context, { id }) => settleObstacle({ obstacleId: id, reason }, context),
    note: answered,
  },
  forward: {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => state === 'received',
    run: (context, { id }, { province }) =>
      forwardObstacle({ obstacleId: id, agencyId: province.organisationId.finance, reason }, context),
    note: (filing) => {
      filing.state = 'forwarded'
    },
  },
  'answer-forwarded': {
    targets: filings,
    by: askedAgency,
    isOpen: ({ state }) => state === 'forwarded',
    run: (context, { id }) => answerForwarded({ obstacleId: id, reason }, context),
    note: answered,
  },
  'return-forwarded': {
    targets: filings,
    by: askedAgency,
    isOpen: ({ state }) => state === 'forwarded',
    run: (context, { id }) => returnForwarded({ obstacleId: id, reason }, context),
    note: (filing) => {
      filing.state = 'received'
    },
  },
  'recall-forwarded': {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => state === 'forwarded',
    run: (context, { id }) => recallForwarded({ obstacleId: id, reason }, context),
    note: (filing) => {
      filing.state = 'received'
    },
  },
  'publish-answer': {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state }) => ANSWERED.includes(state),
    run: (context, { id }) =>
      publishAnswer({ obstacleId: id, title: 'Chưa có vị trí', question: reason, answer: reason }, context),
    note: (filing) => {
      filing.isPublished = true
    },
  },
  'withdraw-publication': {
    targets: filings,
    by: handlerOf,
    isOpen: ({ state, isPublished }) => isPublished && ANSWERED.includes(state),
    run: (context, { id }) => withdrawPublication({ obstacleId: id, reason }, context),
    note: (filing) => {
      filing.isPublished = false
    },
  },
  'confirm-fix': {
    targets: filings,
    by: filer,
    isOpen: ({ state }) => state === 'confirming',
    // Half of them are content in part only.
    run: (context, { id, mayBlock }) =>
      confirmFix({ obstacleId: id, satisfaction: mayBlock ? 'partly' : 'solved', note: '' }, context),
    note: (filing) => {
      filing.state = 'closed'
    },
  },
  reopen: {
    targets: filings,
    by: filer,
    isOpen: ({ state }) => state === 'confirming',
    run: (context, { id }) => reopenObstacle({ obstacleId: id, reason }, context),
    note: (filing) => {
      Object.assign(filing, { state: 'received', isChecked: false, dossierId: null, isReopened: true })
    },
  },
  withdraw: {
    targets: filings,
    by: filer,
    isOpen: ({ state, dossierId }, { dossiers }) =>
      ['filed', 'received', 'clarifying', 'forwarded', 'duplicate'].includes(state) ||
      (state === 'consolidated' && isUnsubmitted(dossiers.get(dossierId ?? ''))),
    run: (context, { id }) => withdrawObstacle({ obstacleId: id, reason }, context),
    note: (filing, register) => {
      Object.assign(filing, { state: 'withdrawn', dossierId: null, sameAs: null })
      letDuplicatesFollow(register, filing)
    },
  },
} as const satisfies Record<string, Act<Filing>>
