import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type ActionFacts, capacitiesOf } from './capacities.ts'
import { ASSIGNMENT_ACTION_NAMES, type AssignmentAction, actionRule } from './life-cycle.ts'

type Question = {
  assignment: ActionFacts
  actor: Pick<Actor, 'personId' | 'role' | 'organisationId' | 'organisationKind'>
  coordinatorOrganisationId: string
}

/** What needs more than the state and the person. A date of the plan or the province is moved by extension only. */
export const ACTION_CONDITIONS: Partial<Record<AssignmentAction, (assignment: ActionFacts) => boolean>> = {
  'request-extension': ({ dueOn, openExtension }) => dueOn !== null && openExtension === null,
  'withdraw-extension': ({ openExtension }) => openExtension !== null,
  'take-back-officer': ({ officerId }) => officerId !== null,
  'unlink-awaited': ({ awaitedIds }) => awaitedIds.length > 0,
  'send-part-back': ({ contributedIds }) => contributedIds.length > 0,
  'set-part-date': ({ coordinatingIds }) => coordinatingIds.length > 0,
  'set-date': ({ dueOn, dueSetBy, openExtension }) =>
    openExtension === null && (dueOn === null || dueSetBy === 'dic' || dueSetBy === 'giver'),
  'give-on': ({ hasAgenciesBelow }) => hasAgenciesBelow,
}

/** All that is done with a report of a continuing duty: handed in, locked or given back, urged. */
const REPORT_ACTIONS: readonly AssignmentAction[] = [
  'submit',
  'enter-result',
  'confirm',
  'send-back',
  'set-date',
  'urge',
  'acknowledge-escalation',
  'withdraw',
  'annul-confirmation',
  'reopen',
]
/** A continuing duty is never done and has no date: its period reports are handed in and scored instead. */
const NOT_OF_CONTINUING: readonly AssignmentAction[] = ['submit', 'enter-result', 'set-date']

function exists(action: AssignmentAction, { structure, kind }: ActionFacts): boolean {
  if (structure === 'period-report') return REPORT_ACTIONS.includes(action)
  return structure === 'work' && !(kind === 'continuing' && NOT_OF_CONTINUING.includes(action))
}

function isOpen(action: AssignmentAction, { assignment, actor, coordinatorOrganisationId }: Question): boolean {
  const { from, by } = actionRule(action)
  if (!exists(action, assignment) || !from.includes(assignment.state)) return false
  if (!(ACTION_CONDITIONS[action]?.(assignment) ?? true)) return false
  return capacitiesOf(actor, assignment, { coordinatorOrganisationId }).some((capacity) => by.includes(capacity))
}

/** What this person may do with the assignment now: the buttons of its page, and what the server lets through. */
export const availableActions = (question: Question): AssignmentAction[] =>
  ASSIGNMENT_ACTION_NAMES.filter((action) => isOpen(action, question))

/**
 * Refused with what is open instead. `not-yours`: the state would allow it, but to somebody else (403);
 * `action-not-open`: the matter has moved on (409).
 */
export function checkAction(
  action: AssignmentAction,
  question: Question,
): Result<AssignmentAction, 'action-not-open' | 'not-yours'> {
  const open = availableActions(question)
  if (open.includes(action)) return accept(action)
  const { assignment } = question
  const params = { state: assignment.state, open: open.join(',') }
  const fitsState =
    actionRule(action).from.includes(assignment.state) && (ACTION_CONDITIONS[action]?.(assignment) ?? true)
  return refuse(fitsState && exists(action, assignment) ? 'not-yours' : 'action-not-open', { params })
}
