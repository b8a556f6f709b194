import type { Status } from '#components/ui/status.ts'
import type { DestinationBasis } from '#domain/reform/destination.ts'
import type { MovingReference, RehomingGroup } from '#domain/reform/references.ts'
import { isEnding, type LineKind, type ReformLine, type ReformState } from '#domain/reform/reform.ts'
import { m } from '#i18n/messages.js'

const STATES = {
  draft: { label: m.reform_state_draft, status: 'not-started' },
  submitted: { label: m.reform_state_submitted, status: 'awaiting' },
  approved: { label: m.reform_state_approved, status: 'in-time' },
  applied: { label: m.reform_state_applied, status: 'done' },
  refused: { label: m.reform_state_refused, status: 'declined' },
  withdrawn: { label: m.reform_state_withdrawn, status: 'withdrawn' },
} as const satisfies Record<ReformState, { label: () => string; status: Status }>
export const reformState = (state: ReformState) => ({ label: STATES[state].label(), status: STATES[state].status })

const GROUPS = {
  assignments: m.reform_group_assignments,
  parties: m.reform_group_parties,
  obstacles: m.reform_group_obstacles,
  plans: m.reform_group_plans,
  people: m.reform_group_people,
  register: m.reform_group_register,
} as const satisfies Record<RehomingGroup, () => string>
export const groupLabel = (group: RehomingGroup): string => GROUPS[group]()

const REFERENCES = {
  'assignment.lead_id': m.reform_reference_lead,
  'assignment_party.organisation_id': m.reform_reference_party,
  'obstacle.filer_id': m.reform_reference_filer,
  'obstacle.holder_id': m.reform_reference_holder,
  'dossier.holder_id': m.reform_reference_dossier,
  'dossier_question.holder_id': m.reform_reference_question,
  'opinion_slip.holder_id': m.reform_reference_opinion_slip,
  'resolution_point.lead_id': m.reform_reference_point,
  'plan_item_party.organisation_id': m.reform_reference_plan_item,
  'target_measurer.organisation_id': m.reform_reference_measurer,
  'membership.organisation_id': m.reform_reference_membership,
  'organisation.parent_id': m.reform_reference_child,
  'organisation_alias.organisation_id': m.reform_reference_alias,
} as const satisfies Record<MovingReference, () => string>
export const referenceLabel = (reference: MovingReference): string => REFERENCES[reference]()

const BASES = {
  chosen: m.reform_basis_chosen,
  words: m.reform_basis_words,
  first: m.reform_basis_first,
} as const satisfies Record<DestinationBasis, () => string>
export const basisLabel = (basis: DestinationBasis): string => BASES[basis]()

const VERBS = {
  merge: m.reform_line_merge,
  split: m.reform_line_split,
  abolish: m.reform_line_abolish,
  rename: m.reform_line_rename,
  'pass-coordinator': m.reform_line_pass,
  'place-under': m.reform_line_place,
} as const satisfies Record<LineKind, (params: { from: string; to: string }) => string>

/** A line as a sentence, with the names of its organisations. */
export function sayLine(line: ReformLine, names: Readonly<Record<string, string>>): string {
  const name = (id: string) => names[id] ?? '?'
  const list = (ids: readonly string[]) => ids.map(name).join(', ')
  const say = VERBS[line.kind]
  if (isEnding(line)) {
    const to = line.to.map(({ organisationId, words }) =>
      words.length > 0
        ? m.reform_receiver_words({ name: name(organisationId), words: words.join(', ') })
        : name(organisationId),
    )
    return say({ from: list(line.from), to: to.join('; ') })
  }
  if (line.kind === 'rename') return say({ from: name(line.organisationId), to: line.name })
  if (line.kind === 'pass-coordinator') return say({ from: name(line.fromId), to: name(line.toId) })
  return say({ from: list(line.organisationIds), to: line.parentId ? name(line.parentId) : m.reform_no_parent() })
}
