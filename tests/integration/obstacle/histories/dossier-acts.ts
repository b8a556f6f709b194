import { dayAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { arrangeMeeting } from '#services/dossier/arrange-meeting.server.ts'
import { closeEmptyDossier } from '#services/dossier/close-empty-dossier.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { type Direction, giveDirection } from '#services/dossier/give-direction.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { reassignDossier } from '#services/dossier/reassign-dossier.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { passTo } from '#tests/factories/submitted-dossier.ts'
import type { Act } from './act.ts'
import { type Dossier, filingsOf, handlerOf, isUnsubmitted, openSlipsOf, type Register } from './model.ts'
import { commandOf, type World } from './world.ts'

const reason = 'Nội dung của lượt thử'
const WEEK_MS = 7 * 24 * 60 * 60_000
const dossiers = (register: Register) => [...register.dossiers.values()]
const clerk = () => 'clerk' as const
const leader = (dossier: Dossier) => dossier.leader
const notInCharge = ({ leader: one }: Dossier) => (one === 'leader' ? ('other-leader' as const) : ('leader' as const))
const inState =
  (state: string) =>
  (dossier: Dossier): boolean =>
    dossier.state === state
const becomes = (state: string) => (dossier: Dossier) => {
  // What was asked in the step that ends is not waited for any more.
  Object.assign(dossier, { state, questions: 0 })
}

const pointsOf = (world: World) => [
  {
    kind: 'assignment' as const,
    text: 'Giao UBND huyện Kim Bảng xác định vị trí thay thế tại xã Thi Sơn.',
    leadId: world.province.organisationId.kimBang,
    dueOn: plainDate('2025-06-30'),
    unblocks: true,
  },
  { kind: 'answer' as const, text: 'Các doanh nghiệp dùng chung vị trí.', leadId: null, dueOn: null, unblocks: false },
]

const MISSING = [
  { kind: 'legal-basis', text: '' },
  { kind: 'other', text: 'Chưa có bản vẽ vị trí.' },
] as const

/** What the DIC has done about each point of the Office that is not answered yet. */
const repliesTo = async (dossierId: string) => {
  const points = await db.missingPoint.findMany({ where: { check: { dossierId }, repliedAt: null } })
  return points.map(({ id }) => ({ pointId: id, isTicked: true, text: reason }))
}

const directs = (direction: Direction, to: string): Act<Dossier> => ({
  targets: dossiers,
  by: leader,
  isOpen: inState('with-leadership'),
  run: (context, { id }) => giveDirection({ dossierId: id, direction, directionText: reason }, context),
  note: becomes(to),
})

/** Each dossier by what can happen to it; the states are those of handbook 2.7, written down a second time. */
export const DOSSIER_ACTS = {
  propose: {
    targets: dossiers,
    by: handlerOf,
    isOpen: isUnsubmitted,
    run: (context, { id }, world) =>
      editProposal(
        {
          title: 'Chưa có vị trí dựng trạm',
          dossierId: id,
          commonCause: reason,
          proposal: reason,
          points: pointsOf(world),
        },
        context,
      ),
    note: (dossier) => {
      dossier.hasPoints = true
    },
  },
  submit: {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ id, state, hasPoints }, register) =>
      state === 'consolidated' && hasPoints && filingsOf(register, id).length > 0,
    run: async (context, { id }) => {
      const replies = await repliesTo(id)
      return submitDossier({ dossierId: id, submissionNumber: '', replies }, context)
    },
    note: (dossier) => {
      Object.assign(dossier, { state: 'office-check', missing: 0 })
    },
  },
  // Before what the Office named is answered, point by point.
  'submit-without-replies': {
    targets: dossiers,
    by: handlerOf,
    isOpen: ({ id, state, hasPoints, missing }, register) =>
      state === 'consolidated' && hasPoints && missing === 0 && filingsOf(register, id).length > 0,
    run: (context, { id }) => submitDossier({ dossierId: id, submissionNumber: '' }, context),
    note: becomes('office-check'),
  },
  'close-empty': {
    targets: dossiers,
    by: handlerOf,
    isOpen: (dossier, register) => isUnsubmitted(dossier) && filingsOf(register, dossier.id).length === 0,
    run: (context, { id }) => closeEmptyDossier({ dossierId: id, reason }, context),
    note: (dossier, register) => {
      dossier.state = 'closed'
      for (const slip of openSlipsOf(register, dossier.id))
        Object.assign(slip, { isRoundOpen: false, state: slip.state === 'asked' ? 'withdrawn' : slip.state })
    },
  },
  'pass-check': {
    targets: dossiers,
    by: clerk,
    isOpen: inState('office-check'),
    // Every other one is to be decided in a meeting.
    run: (context, { id }, world) => {
      const track = context.now.getMinutes() % 2 === 0 ? 'complex' : 'simple'
      return passOfficeCheck({ ...passTo(world.province, id), track }, context)
    },
    note: (dossier) => {
      Object.assign(dossier, { state: 'with-leadership', leader: 'leader' })
    },
  },
  reassign: {
    targets: dossiers,
    by: clerk,
    isOpen: ({ state }) => state === 'with-leadership' || state === 'above-province',
    run: (context, dossier, world) => {
      const leaderId = commandOf(world, notInCharge(dossier), context.now).actor.personId
      return reassignDossier({ dossierId: dossier.id, leaderId, substituteId: null, reason }, context)
    },
    note: (dossier) => {
      dossier.leader = notInCharge(dossier)
    },
  },
  'arrange-meeting': {
    targets: dossiers,
    by: clerk,
    isOpen: inState('with-leadership'),
    run: (context, { id }) => {
      const meetingOn = dayAt(new Date(context.now.getTime() + WEEK_MS))
      return arrangeMeeting({ dossierId: id, meetingOn, meetingPlace: '' }, context)
    },
    note: () => undefined,
  },
  'agree-without-being-in-charge': {
    targets: dossiers,
    by: notInCharge,
    isOpen: () => false,
    run: (context, { id }) => giveDirection({ dossierId: id, direction: 'agree', directionText: reason }, context),
    note: () => undefined,
  },
  'return-for-missing': {
    targets: dossiers,
    by: clerk,
    isOpen: inState('office-check'),
    run: (context, { id }) => returnDossier({ dossierId: id, points: MISSING, note: '' }, context),
    note: (dossier) => {
      Object.assign(dossier, { state: 'consolidated', missing: MISSING.length })
    },
  },
  agree: directs('agree', 'issuing'),
  reject: directs('reject', 'issuing'),
  'return-to-coordinator': directs('return', 'consolidated'),
} as const satisfies Record<string, Act<Dossier>>
