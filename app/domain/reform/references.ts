/** Groups under which the proposal shows what would move. */
export const REHOMING_GROUPS = ['assignments', 'parties', 'obstacles', 'plans', 'people', 'register'] as const
export type RehomingGroup = (typeof REHOMING_GROUPS)[number]

/**
 * - `moves`: goes to a successor as an item of the proposal
 * - `follows`: goes with another reference, without being an item of its own
 * - `history`: stays with the organisation of its day, for the reason given
 */
type Handling =
  | { handling: 'moves'; group: RehomingGroup }
  | { handling: 'follows'; with: string }
  | { handling: 'history'; why: string }

/**
 * Every column that names an organisation, and what a reform does with it. A test holds this table to the columns of the
 * database: a new one is a decision somebody has to take here.
 */
export const ORGANISATION_REFERENCES = {
  'assignment.lead_id': { handling: 'moves', group: 'assignments' },
  'assignment_party.organisation_id': { handling: 'moves', group: 'parties' },
  'obstacle.filer_id': { handling: 'moves', group: 'obstacles' },
  'obstacle.holder_id': { handling: 'moves', group: 'obstacles' },
  'dossier.holder_id': { handling: 'moves', group: 'obstacles' },
  'dossier_question.holder_id': { handling: 'moves', group: 'obstacles' },
  'opinion_slip.holder_id': { handling: 'moves', group: 'obstacles' },
  'resolution_point.lead_id': { handling: 'moves', group: 'obstacles' },
  'plan_item_party.organisation_id': { handling: 'moves', group: 'plans' },
  'target_measurer.organisation_id': { handling: 'moves', group: 'plans' },
  'membership.organisation_id': { handling: 'moves', group: 'people' },
  'organisation.parent_id': { handling: 'moves', group: 'register' },
  'organisation_alias.organisation_id': { handling: 'moves', group: 'register' },
  'assignment.given_by_id': { handling: 'follows', with: 'assignment.lead_id' },
  'agency_date.organisation_id': { handling: 'follows', with: 'assignment_party.organisation_id' },
  'holding.organisation_id': { handling: 'follows', with: 'obstacle.holder_id' },
  'obstacle.place_id': { handling: 'history', why: 'a place keeps the name of the day on which it was filed' },
  'obstacle.forwarded_to_id': {
    handling: 'history',
    why: 'to whom it was sent; what that agency holds moves with the holder',
  },
  'obstacle_draft.organisation_id': {
    handling: 'history',
    why: 'for whom it is being written; whoever follows that organisation finds it and sends it',
  },
  'stored_file.organisation_id': { handling: 'history', why: 'who sent a file in' },
  'matter_escalation.holder_id': { handling: 'history', why: 'who was late when it was told' },
  'command.organisation_id': { handling: 'history', why: 'for whom a command was sent' },
  'event.organisation_id': { handling: 'history', why: 'for whom somebody acted' },
  'calendar_change.organisation_id': { handling: 'history', why: 'whose days were proposed' },
  'organisation_calendar_day.organisation_id': {
    handling: 'history',
    why: 'on what days it worked; a successor says its own',
  },
  'sign_off.organisation_id': { handling: 'follows', with: 'assignment.lead_id' },
  'period_figure.organisation_id': { handling: 'history', why: 'whose figures were approved' },
  'period_work.organisation_id': { handling: 'history', why: 'under whom a work was counted' },
  'resolution_point_party.organisation_id': {
    handling: 'history',
    why: 'whom the document names; the work it ordered moves itself',
  },
  'resolution_earlier_work.lead_id': {
    handling: 'history',
    why: 'whom the document names; the work it redirected moves itself',
  },
  'organisation_name.organisation_id': { handling: 'history', why: 'the names it bore' },
  'organisation_succession.predecessor_id': { handling: 'history', why: 'the succession itself' },
  'organisation_succession.successor_id': { handling: 'history', why: 'the succession itself' },
} as const satisfies Record<string, Handling>

export type OrganisationReference = keyof typeof ORGANISATION_REFERENCES

/** The references that are items of a proposal. */
export type MovingReference = {
  [Key in OrganisationReference]: (typeof ORGANISATION_REFERENCES)[Key]['handling'] extends 'moves' ? Key : never
}[OrganisationReference]

export const groupOf = (reference: MovingReference): RehomingGroup => ORGANISATION_REFERENCES[reference].group
