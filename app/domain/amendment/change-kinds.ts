import { type AssignmentState, OPEN_STATES } from '#domain/assignment/states.ts'

type ChangeRule = {
  /** States of a live assignment in which the document may do this; in others it is listed and left as it is. */
  from: readonly AssignmentState[]
  to: AssignmentState | 'same'
  /** What the history calls it: where people do the same by hand, the same event. */
  event: string
}

const NOT_ENDED = ['issued', 'in-progress', 'suspended', 'declined'] as const

/**
 * What a published document that amends another may do to a live assignment, each accepted by a person beforehand. Its
 * authority is the document, not the capacity of whoever presses publish: the DIC's own work is changed by it too.
 */
export const AMENDMENT_CHANGES = {
  'carry-over': { from: OPEN_STATES, to: 'same', event: 'AssignmentCarriedOver' },
  reword: { from: OPEN_STATES, to: 'same', event: 'AssignmentReworded' },
  're-date': { from: NOT_ENDED, to: 'same', event: 'DueDateSet' },
  're-route': { from: ['issued', 'in-progress', 'declined'], to: 'issued', event: 'AssignmentRerouted' },
  issue: { from: [], to: 'issued', event: 'AssignmentIssued' },
  withdraw: { from: NOT_ENDED, to: 'withdrawn', event: 'AssignmentWithdrawn' },
} as const satisfies Record<string, ChangeRule>

export type ChangeKind = keyof typeof AMENDMENT_CHANGES
export const CHANGE_KINDS = Object.keys(AMENDMENT_CHANGES) as ChangeKind[]
/** The table read without the literal types, so that it can be walked. */
export const changeRule = (kind: ChangeKind): ChangeRule => AMENDMENT_CHANGES[kind]
