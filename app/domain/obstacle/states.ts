/** A filing keeps its own state; while it is `consolidated` its present step is the step of its dossier (handbook 2.7). */
export const OBSTACLE_STATES = [
  'filed',
  'received',
  'clarifying',
  'refused',
  'duplicate',
  'forwarded',
  'settling',
  'consolidated',
  'awaiting-fix',
  'confirming',
  'closed',
  'withdrawn',
] as const
export type ObstacleState = (typeof OBSTACLE_STATES)[number]

/** With an agency itself: forwarded to it, or its own filing that waits for its word. */
export const WITH_AN_AGENCY = ['forwarded', 'clarifying', 'confirming'] as const satisfies readonly ObstacleState[]

/**
 * Which filings a document answers: not one that went another way meanwhile, but one that is closed, or `received` again
 * because it was reopened, when a later document says otherwise.
 */
const ANSWERED_BY_DOCUMENT: readonly ObstacleState[] = [
  'consolidated',
  'awaiting-fix',
  'confirming',
  'closed',
  'received',
]
export const isAnsweredByDocument = (state: ObstacleState): boolean => ANSWERED_BY_DOCUMENT.includes(state)

export const DOSSIER_STATES = [
  'consolidated',
  'consultation',
  'office-check',
  'with-leadership',
  'above-province',
  'issuing',
  'checking',
  'resolved',
  'rejected',
  'closed',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/** Not submitted yet: it takes further filings, and a filing in it can still be withdrawn. */
export const UNSUBMITTED: readonly DossierState[] = ['consolidated', 'consultation']
export const isUnsubmitted = (state: DossierState): boolean => UNSUBMITTED.includes(state)

/** Cause classes are a setting; these are the ones a new installation starts with. */
export const CAUSE_CLASSES = [
  'planning-conflict',
  'site-or-land',
  'residents-object',
  'licensed-not-buildable',
  'procedure-differs',
  'infrastructure-sharing',
  'funding',
  'power-supply',
  'technical-standard',
  'other',
] as const
export type CauseClass = (typeof CAUSE_CLASSES)[number]

/** Whose power the filer believes is needed. */
export const COMPETENCES = ['department', 'district', 'province', 'ministry', 'unsure'] as const
export type Competence = (typeof COMPETENCES)[number]

export const RESOLUTION_KINDS = ['decision', 'conclusion', 'letter'] as const
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]

/** Capacity of a signer (ND 30/2020): on behalf of the collective, for the chairman, by order. */
export const SIGNER_CAPACITIES = ['TM', 'KT', 'TL', 'TUQ'] as const
export type SignerCapacity = (typeof SIGNER_CAPACITIES)[number]
