import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import type { Act } from './act.ts'
import { finishWork, type Register, type Work } from './model.ts'

const works = (register: Register) => [...register.works.values()]
const lead = (work: Work) => work.lead

/** The work that resolutions ordered, as far as obstacles wait for it. */
export const WORK_ACTS = {
  'accept-work': {
    targets: works,
    by: lead,
    isOpen: ({ state }) => state === 'issued',
    run: (context, { id }) => acceptAssignment({ assignmentId: id }, context),
    note: (work) => {
      work.state = 'in-progress'
    },
  },
  'submit-work': {
    targets: works,
    by: lead,
    isOpen: ({ state }) => state === 'in-progress',
    run: (context, { id }) =>
      submitAssignment(
        { assignmentId: id, text: 'Đã xác định vị trí.', product: null, documentNumber: '12/TB-UBND', fileIds: [] },
        context,
      ),
    note: (work) => {
      work.state = 'submitted'
    },
  },
  'confirm-work': {
    targets: works,
    by: () => 'coordinator',
    isOpen: ({ state }) => state === 'submitted',
    run: (context, { id }) => confirmAssignment({ assignmentId: id, grade: 'good', note: null }, context),
    note: (work, register) => {
      work.state = 'completed'
      finishWork(register, work.id)
    },
  },
} as const satisfies Record<string, Act<Work>>
