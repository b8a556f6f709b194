import type { SlipState } from '#domain/consultation/states.ts'
import type { AgeClass, RegisterStep } from '#domain/obstacle/register.ts'
import type {
  CauseClass,
  Competence,
  DossierState,
  ObstacleState,
  ResolutionKind,
  SignerCapacity,
} from '#domain/obstacle/states.ts'
import type { MatterKind } from '#domain/obstacle/step-limits.ts'
import { m } from '#i18n/messages.js'
import { slipStateLabel } from '../consultation/labels.ts'
import type { Status } from '../ui/status.ts'

const OBSTACLE_STATES = {
  filed: { label: m.obstacle_state_filed, status: 'not-started' },
  received: { label: m.obstacle_state_received, status: 'in-time' },
  clarifying: { label: m.obstacle_state_clarifying, status: 'returned' },
  refused: { label: m.obstacle_state_refused, status: 'declined' },
  duplicate: { label: m.obstacle_state_duplicate, status: 'declined' },
  forwarded: { label: m.obstacle_state_forwarded, status: 'in-time' },
  settling: { label: m.obstacle_state_settling, status: 'in-time' },
  consolidated: { label: m.obstacle_state_consolidated, status: 'in-time' },
  'awaiting-fix': { label: m.obstacle_state_awaiting_fix, status: 'in-time' },
  confirming: { label: m.obstacle_state_confirming, status: 'awaiting' },
  closed: { label: m.obstacle_state_closed, status: 'done' },
  withdrawn: { label: m.obstacle_state_withdrawn, status: 'withdrawn' },
} as const satisfies Record<ObstacleState, { label: () => string; status: Status }>

const DOSSIER_STATES = {
  consolidated: { label: m.dossier_state_consolidated, status: 'in-time' },
  consultation: { label: m.dossier_state_consultation, status: 'in-time' },
  'office-check': { label: m.dossier_state_office_check, status: 'in-time' },
  'with-leadership': { label: m.dossier_state_with_leadership, status: 'awaiting' },
  'above-province': { label: m.dossier_state_above_province, status: 'awaiting' },
  issuing: { label: m.dossier_state_issuing, status: 'in-time' },
  checking: { label: m.dossier_state_checking, status: 'awaiting' },
  resolved: { label: m.dossier_state_resolved, status: 'done' },
  rejected: { label: m.dossier_state_rejected, status: 'declined' },
  closed: { label: m.dossier_state_closed, status: 'done' },
} as const satisfies Record<DossierState, { label: () => string; status: Status }>

export type StepLabel = { label: string; status: Status }

export const dossierStep = (state: DossierState): StepLabel => ({
  label: DOSSIER_STATES[state].label(),
  status: DOSSIER_STATES[state].status,
})

/** The present step in words: the dossier's while the filing lies in one. */
export function obstacleStep({
  state,
  dossierState,
}: {
  state: ObstacleState
  dossierState: DossierState | null
}): StepLabel {
  if (state === 'consolidated' && dossierState) return dossierStep(dossierState)
  return { label: OBSTACLE_STATES[state].label(), status: OBSTACLE_STATES[state].status }
}
/** A step in words, as the ledger of holders and the setting of limits name it. */
export function matterStepLabel({ kind, step }: { kind: MatterKind | 'opinion-slip'; step: string }): string {
  if (step === 'question') return m.question_step()
  if (kind === 'opinion-slip') return slipStateLabel(step as SlipState)
  if (kind === 'dossier') return DOSSIER_STATES[step as DossierState].label()
  return step === 'checked' ? m.obstacle_step_checked() : OBSTACLE_STATES[step as ObstacleState].label()
}

export const registerStepLabel = (step: RegisterStep): string =>
  step.startsWith('dossier:')
    ? m.register_in_dossier({ step: matterStepLabel({ kind: 'dossier', step: step.slice('dossier:'.length) }) })
    : matterStepLabel({ kind: 'obstacle', step })

export const AGE_LABELS = {
  'to-5': m.register_age_to_5,
  'to-10': m.register_age_to_10,
  'to-22': m.register_age_to_22,
  'over-22': m.register_age_over_22,
} as const satisfies Record<AgeClass, () => string>

export const obstacleStateLabel = (state: ObstacleState): string => OBSTACLE_STATES[state].label()

const CAUSES = {
  'planning-conflict': m.obstacle_cause_planning_conflict,
  'site-or-land': m.obstacle_cause_site_or_land,
  'residents-object': m.obstacle_cause_residents_object,
  'licensed-not-buildable': m.obstacle_cause_licensed_not_buildable,
  'procedure-differs': m.obstacle_cause_procedure_differs,
  'infrastructure-sharing': m.obstacle_cause_infrastructure_sharing,
  funding: m.obstacle_cause_funding,
  'power-supply': m.obstacle_cause_power_supply,
  'technical-standard': m.obstacle_cause_technical_standard,
  other: m.obstacle_cause_other,
} as const satisfies Record<CauseClass, () => string>
export const causeLabel = (cause: CauseClass): string => CAUSES[cause]()

const COMPETENCE_LABELS = {
  department: m.obstacle_competence_department,
  district: m.obstacle_competence_district,
  province: m.obstacle_competence_province,
  ministry: m.obstacle_competence_ministry,
  unsure: m.obstacle_competence_unsure,
} as const satisfies Record<Competence, () => string>
export const competenceLabel = (competence: Competence): string => COMPETENCE_LABELS[competence]()

const RESOLUTION_LABELS = {
  decision: m.resolution_kind_decision,
  conclusion: m.resolution_kind_conclusion,
  letter: m.resolution_kind_letter,
} as const satisfies Record<ResolutionKind, () => string>
export const resolutionKindLabel = (kind: ResolutionKind): string => RESOLUTION_LABELS[kind]()

const CAPACITY_LABELS = {
  TM: m.resolution_capacity_tm,
  KT: m.resolution_capacity_kt,
  TL: m.resolution_capacity_tl,
  TUQ: m.resolution_capacity_tuq,
} as const satisfies Record<SignerCapacity, () => string>
export const capacityLabel = (capacity: SignerCapacity): string => CAPACITY_LABELS[capacity]()

const RESOLUTION_STATES: Readonly<Record<string, StepLabelOf>> = {
  recorded: { label: m.resolution_state_recorded, status: 'awaiting' },
  returned: { label: m.resolution_state_returned, status: 'returned' },
  'in-force': { label: m.resolution_state_in_force, status: 'done' },
  replaced: { label: m.resolution_state_replaced, status: 'withdrawn' },
}
type StepLabelOf = { label: () => string; status: Status }
export function resolutionState(state: string): StepLabel {
  const known = RESOLUTION_STATES[state]
  if (!known) throw new Error(`unknown state of a resolution: ${state}`)
  return { label: known.label(), status: known.status }
}
