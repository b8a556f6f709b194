import { findAnsweredOutside } from '#data/obstacle.server.ts'
import type { EarlierWork } from '#domain/obstacle/earlier-work.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import type { RecordedDocument } from '#services/dossier/keep-record.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { replaceResolution } from '#services/dossier/replace-resolution.server.ts'
import { returnResolution } from '#services/dossier/return-resolution.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { orderPoint, seedSignedPdf } from '#tests/factories/resolution.ts'
import type { Act } from './act.ts'
import {
  answerByDocument,
  type Decision,
  type Dossier,
  type Filing,
  filingsOf,
  type Register,
  type Work,
} from './model.ts'
import type { World } from './world.ts'

const reason = 'Nội dung của lượt thử'
const dossiers = (register: Register) => [...register.dossiers.values()]
const clerk = () => 'clerk' as const
const secondPerson = () => 'second-person' as const
const FAR = plainDate('2026-06-30')
const OTHER = { kimBang: 'construction', construction: 'kimBang' } as const satisfies Record<Work['lead'], Work['lead']>

/** What a later document may do with work, by how far that has come: written down a second time. */
const OPEN_DECISIONS = {
  issued: ['keep', 'change', 'withdraw'],
  'in-progress': ['keep', 'change', 'withdraw'],
  submitted: ['keep'],
  completed: ['keep'],
  withdrawn: [],
} as const satisfies Record<Work['state'], readonly Decision[]>

const mayBe = (decision: Decision, { state }: Work): boolean =>
  (OPEN_DECISIONS[state] as readonly Decision[]).includes(decision)

/** Every work by its turn, so that all three come to pass. */
const decisionOn = ({ id, state }: Pick<Work, 'id' | 'state'>, now: Date): Decision => {
  const open = OPEN_DECISIONS[state]
  return open[(now.getMinutes() + Number.parseInt(id.slice(-1), 16)) % open.length] ?? 'keep'
}

const documentOf = async (
  { id: dossierId, filingIds }: { id: string; filingIds: readonly string[] },
  { world, context, number }: { world: World; context: CommandContext; number: string },
): Promise<RecordedDocument> => ({
  dossierId,
  kind: 'conclusion',
  number,
  issuedOn: plainDate('2024-11-04'),
  signer: 'Chánh Văn phòng',
  capacity: 'TL',
  fileId: await seedSignedPdf(context.actor),
  points: [
    orderPoint({
      leadId: world.province.organisationId.kimBang,
      obstacleIds: filingIds,
      dueOn: plainDate('2025-06-30'),
      unblocks: true,
    }),
    { kind: 'answer', text: 'Các doanh nghiệp dùng chung vị trí.', obstacleIds: filingIds },
  ],
  answers: Object.fromEntries(filingIds.map((id) => [id, `Trả lời riêng ${id} tại ${number}`])),
})

async function earlierWorkOf(dossierId: string, { world, context }: { world: World; context: CommandContext }) {
  const rows = await db.assignment.findMany({ where: { point: { dossierId }, state: { not: 'withdrawn' } } })
  return rows.map(({ id, state, leadId }): EarlierWork => {
    const decision = decisionOn({ id, state: state as Work['state'] }, context.now)
    if (decision !== 'change') return { assignmentId: id, decision }
    const { kimBang, construction } = world.province.organisationId
    return {
      assignmentId: id,
      decision,
      dueOn: FAR,
      dueTime: null,
      leadId: leadId === kimBang ? construction : kimBang,
    }
  })
}

const ANSWERED: readonly string[] = ['awaiting-fix', 'confirming', 'closed']

/** Whom a later document answers: who has its answer from this dossier, or came back with it and waits with the DIC. */
const answeredBefore = (register: Register, { id }: Dossier): Filing[] =>
  [...register.filings.values()].filter(({ state, dossierId, answerOf, lastDocumentOf, sameAs, isReopened }) =>
    dossierId === null
      ? (state === 'received' && isReopened && lastDocumentOf === id) ||
        (sameAs !== null && answerOf === id && ANSWERED.includes(state))
      : dossierId === id,
  )

const canBeConfirmed = ({ state, replacement }: Dossier, { works }: Register): boolean => {
  if (state !== 'checking') return false
  return [...(replacement?.decisions ?? [])].every(([id, decision]) => {
    const work = works.get(id)
    return work !== undefined && mayBe(decision, work)
  })
}

/** What was found to say the same meanwhile has the answer and the work of what it says the same as. */
function answerAgain(register: Register, dossier: Dossier): void {
  const { replacement, id } = dossier
  if (!replacement) return
  const works = [...register.works.values()]
  for (const [workId, decision] of replacement.decisions) {
    const work = register.works.get(workId)
    if (!work || decision === 'keep') continue
    Object.assign(work, decision === 'withdraw' ? { state: 'withdrawn' } : { state: 'issued', lead: OTHER[work.lead] })
  }
  for (const filing of answeredBefore(register, dossier)) {
    if (!replacement.answers.has(filing.id)) {
      if (filing.state === 'received' || !replacement.answers.has(filing.sameAs ?? '')) continue
      for (const { answers } of works) if (answers.has(filing.sameAs ?? '')) answers.add(filing.id)
    }
    answerByDocument(register, filing, id)
  }
  Object.assign(dossier, { replacement: null, corrections: [] })
}

/** The documents of each dossier by what can happen to them. */
export const DOCUMENT_ACTS = {
  record: {
    targets: dossiers,
    by: clerk,
    isOpen: ({ state }) => state === 'issuing',
    run: async (context, { id }, world) => {
      const filings = await db.obstacle.findMany({ where: { dossierId: id }, select: { id: true } })
      const filingIds = filings.map((filing) => filing.id)
      return recordResolution(await documentOf({ id, filingIds }, { world, context, number: '412/TB-VPUB' }), context)
    },
    note: (dossier) => {
      dossier.state = 'checking'
    },
  },
  replace: {
    targets: dossiers,
    by: clerk,
    isOpen: ({ state }) => state === 'resolved',
    run: async (context, { id }, world) => {
      const inside = await db.obstacle.findMany({ where: { dossierId: id }, select: { id: true } })
      const filingIds = [...inside, ...(await findAnsweredOutside(db, id))].map((filing) => filing.id)
      const number = `${context.now.getTime()}/TB-VPUB`
      const document = await documentOf({ id, filingIds }, { world, context, number })
      return replaceResolution({ ...document, earlierWork: await earlierWorkOf(id, { world, context }) }, context)
    },
    note: (dossier, register) => {
      const earlier = [...register.works.values()].filter(
        ({ dossierId, state }) => dossierId === dossier.id && state !== 'withdrawn',
      )
      dossier.state = 'checking'
      dossier.replacement = {
        decisions: new Map(earlier.map((work) => [work.id, decisionOn(work, register.now)])),
        answers: new Set(answeredBefore(register, dossier).map(({ id }) => id)),
      }
    },
  },
  'confirm-by-the-same-person': {
    targets: dossiers,
    by: clerk,
    isOpen: () => false,
    run: (context, { id }) => confirmResolution({ dossierId: id, note: '' }, context),
    note: () => undefined,
  },
  confirm: {
    targets: dossiers,
    by: secondPerson,
    isOpen: canBeConfirmed,
    run: (context, { id }) => confirmResolution({ dossierId: id, note: '' }, context),
    note: async (dossier, register) => {
      dossier.state = 'resolved'
      const { id: dossierId, replacement } = dossier
      const ordered = await db.assignment.findMany({
        where: { point: { dossierId, resolution: { state: 'in-force' } } },
        select: { id: true },
      })
      const answers = replacement?.answers ?? new Set(filingsOf(register, dossierId).map(({ id }) => id))
      for (const { id } of ordered)
        register.works.set(id, { id, dossierId, state: 'issued', lead: 'kimBang', answers: new Set(answers) })
      if (replacement) answerAgain(register, dossier)
      else for (const filing of filingsOf(register, dossierId)) answerByDocument(register, filing, dossierId)
    },
  },
  'return-resolution': {
    targets: dossiers,
    by: secondPerson,
    isOpen: ({ state }) => state === 'checking',
    run: (context, { id }) => returnResolution({ dossierId: id, reason }, context),
    // The one it was to replace holds on.
    note: (dossier) => {
      Object.assign(dossier, { state: dossier.replacement ? 'resolved' : 'issuing', replacement: null })
    },
  },
} as const satisfies Record<string, Act<Dossier>>
