import type { SlipAction } from '#domain/consultation/slip-actions.ts'
import { db } from '#platform/db.server.ts'
import { askAgencies } from '#services/consultation/ask-agencies.server.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { remindAgencies } from '#services/consultation/remind-agencies.server.ts'
import { withdrawSlip } from '#services/consultation/withdraw-slip.server.ts'
import { roundOf } from '#tests/factories/consulted-dossier.ts'
import type { Act } from './act.ts'
import { type Consulted, type Dossier, handlerOf, openSlipsOf, type Register, type Slip } from './model.ts'
import { dayOf, lastAnswerOn } from './slow-calendar.ts'

const reason = 'Nội dung của lượt thử'
const dossiers = (register: Register) => [...register.dossiers.values()]
const slips = (register: Register) => [...register.slips.values()]
const isAsked = ({ state }: Slip) => state === 'asked'

const NAMES = {
  finance: 'Sở Tài chính',
  construction: 'Sở Xây dựng',
  viettel: 'Viettel',
  kimBang: 'UBND huyện Kim Bảng',
} as const satisfies Record<Consulted, string>

/** Who is asked at the opening, an enterprise that may have filed itself among them; and who is added. */
const FIRST: readonly Consulted[] = ['finance', 'construction', 'viettel']
const FURTHER = 'kimBang' satisfies Consulted

/** Whose they are and until when is known here; only the ids of new slips are the product's. */
async function noteSlips({ id: dossierId, isAboutDic }: Dossier, register: Register, agencies: readonly Consulted[]) {
  for (const agency of agencies) {
    const holder = { shortName: NAMES[agency] }
    const { id } = await db.opinionSlip.findFirstOrThrow({
      where: { consultation: { dossierId, closedAt: null }, holder, state: 'asked' },
    })
    const lastDay = lastAnswerOn(register.now)
    register.slips.set(id, { id, dossierId, agency, state: 'asked', lastDay, isRoundOpen: true, isAboutDic })
  }
}

/** Each dossier by what can be done with its round. */
export const ROUND_ACTS = {
  'open-consultation': {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ state }) => state === 'consolidated',
    run: (context, { id }, { province }) => openConsultation({ dossierId: id, ...roundOf(province, FIRST) }, context),
    note: async (dossier, register) => {
      dossier.state = 'consultation'
      await noteSlips(dossier, register, FIRST)
    },
  },
  'ask-further': {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ id, state }, register) =>
      state === 'consultation' &&
      !openSlipsOf(register, id).some((slip) => slip.agency === FURTHER && slip.state !== 'withdrawn'),
    run: (context, { id }, { province }) =>
      askAgencies({ dossierId: id, agencyIds: [province.organisationId[FURTHER]] }, context),
    note: (dossier, register) => noteSlips(dossier, register, [FURTHER]),
  },
  'remind-agencies': {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ id, state }, register) => state === 'consultation' && openSlipsOf(register, id).some(isAsked),
    run: (context, { id }) => remindAgencies({ dossierId: id, slipId: null }, context),
    note: () => undefined,
  },
  'close-consultation': {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ id, state }, register) =>
      state === 'consultation' &&
      openSlipsOf(register, id).every((slip) => !isAsked(slip) || slip.lastDay < dayOf(register.now)),
    run: (context, { id }) => closeConsultation({ dossierId: id }, context),
    note: (dossier, register) => {
      dossier.state = 'consolidated'
      for (const slip of openSlipsOf(register, dossier.id))
        Object.assign(slip, { isRoundOpen: false, state: isAsked(slip) ? 'silent' : slip.state })
    },
  },
} as const satisfies Record<string, Act<Dossier>>

const answers = (action: SlipAction, to: string, isOpen: (slip: Slip) => boolean): Act<Slip> => ({
  targets: slips,
  by: ({ agency }) => (agency === 'finance' ? 'asked-agency' : agency),
  isOpen,
  run: (context, { id }) => {
    const opinion = { stance: 'differ', text: reason, documentNumber: null, documentOn: null } as const
    return giveOpinion({ slipId: id, action, opinion, fileIds: [] }, context)
  },
  note: (slip) => {
    slip.state = to
  },
})

/** Each slip by what can happen to it. */
export const SLIP_ACTS = {
  'give-opinion': answers('give', 'replied', isAsked),
  'correct-opinion': answers('correct', 'replied', ({ state, isRoundOpen }) => state === 'replied' && isRoundOpen),
  'give-opinion-late': answers('give-late', 'late', ({ state }) => state === 'silent'),
  'withdraw-slip': {
    targets: slips,
    by: handlerOf,
    isOpen: isAsked,
    run: (context, { id, dossierId }) => withdrawSlip({ dossierId, slipId: id, reason }, context),
    note: (slip) => {
      slip.state = 'withdrawn'
    },
  },
} as const satisfies Record<string, Act<Slip>>
