/** Handbook 2.3. Work and period reports live through these; containers show the aggregate of their members. */
export const ASSIGNMENT_STATES = [
  'issued',
  'in-progress',
  'submitted',
  'suspended',
  'declined',
  'completed',
  'withdrawn',
] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

/** States in which the agency or the coordinator still has something to do. */
export const OPEN_STATES = [
  'issued',
  'in-progress',
  'submitted',
  'suspended',
  'declined',
] as const satisfies AssignmentState[]

export const ASSIGNMENT_STRUCTURES = ['work', 'group', 'series', 'period-report'] as const
export type AssignmentStructure = (typeof ASSIGNMENT_STRUCTURES)[number]

/** Rows with a state, a date and a clock of their own. Only `work` is counted as work; a period report is scored apart. */
export const hasOwnLife = (structure: AssignmentStructure): boolean =>
  structure === 'work' || structure === 'period-report'

export const ASSIGNMENT_KINDS = ['once', 'recurring', 'continuing'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

export const URGENCIES = ['normal', 'urgent', 'very-urgent', 'flash'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Who set a date decides whether it may move (handbook 2.6). `giver`: an agency, for a piece it gave on (ADR 38). */
export const DUE_SETTERS = ['plan', 'province', 'dic', 'giver'] as const
export type DueSetter = (typeof DUE_SETTERS)[number]

/** Why a name stands beside an assignment: upright when the text states it, italic when a person chose it. */
export const PARTY_BASES = ['stated', 'proposed', 'chosen'] as const
export type PartyBasis = (typeof PARTY_BASES)[number]
