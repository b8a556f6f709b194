import { ACTION_CONDITIONS } from '#domain/assignment/available-actions.ts'
import { CAPACITIES, type Capacity } from '#domain/assignment/capacities.ts'
import { ASSIGNMENT_ACTION_NAMES, actionRule, stateAfter } from '#domain/assignment/life-cycle.ts'
import { ASSIGNMENT_STATES, type AssignmentState } from '#domain/assignment/states.ts'
import { SIGNED_ACTIONS } from '#domain/sign-off/signed-acts.ts'
import vi from '#messages/vi/assignment.json' with { type: 'json' }
import { GENERATED, toCode, toTable } from './markdown.ts'

const MEANINGS = {
  lead: 'somebody of the agency that leads it',
  judge:
    'the coordinator; the Office where the coordinator’s own organisation leads (nobody judges its own work); of a piece that was given on, the people of the agency that gave it',
  'judge-head': 'the head of the organisation that judges it',
  'decline-judge':
    'the judge; the Office when it was declined a second time, of a piece the head of the agency that gave it',
  decider: 'whoever set the date decides on more time, and not the person who asked',
  reached: 'the level an escalation has reached, until it acknowledges',
  coordinating: 'somebody of an agency that takes part',
  following: 'somebody of an agency that watches and urges',
  office: 'the Office of the People’s Committee',
  leadership: 'the leadership of the province',
} as const satisfies Record<Capacity, string>

const words: Readonly<Record<string, string>> = vi
const labelOf = (state: AssignmentState): string => words[`assignment_state_${state.replaceAll('-', '_')}`] ?? state
const idOf = (state: AssignmentState): string => state.replaceAll('-', '_')

/** Every move the table allows, joined where several acts lead the same way. */
function transitions(): string[] {
  const moves = new Map<string, string[]>()
  for (const action of ASSIGNMENT_ACTION_NAMES) {
    for (const from of actionRule(action).from) {
      const targets = new Set([null, new Date(0)].map((acceptedAt) => stateAfter({ action, state: from, acceptedAt })))
      for (const to of targets) {
        if (to === from && actionRule(action).to === 'same') continue
        const key = `${idOf(from)} --> ${idOf(to)}`
        moves.set(key, [...(moves.get(key) ?? []), action])
      }
    }
  }
  return [...moves].map(([move, actions]) => `  ${move}: ${actions.join(', ')}`)
}

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...ASSIGNMENT_STATES.map((state) => `  state "${labelOf(state)} (${state})" as ${idOf(state)}`),
    '  [*] --> issued',
    ...transitions(),
    '```',
  ].join('\n')

const targetOf = (to: string): string => {
  if (to === 'same') return 'stays'
  return to === 'open' ? 'in-progress, or issued when it was never accepted' : to
}

/** docs/assignment-life-cycle.md: the table of app/domain/assignment/life-cycle.ts, readable. */
export const assignmentLifeCycle = (): string => `# Life of an assignment

${GENERATED}

The table stands in [app/domain/assignment/life-cycle.ts](../app/domain/assignment/life-cycle.ts). It draws the buttons
of a page and guards the server; what is not open is refused with what is (HTTP 409), what is somebody else's act with 403,
what one may not see with 404.

Where an agency says that its head signs what leaves it, ${SIGNED_ACTIONS.map(toCode).join(', ')} of anybody else of the
lead wait inside the agency and are done with the signature, on its day ([ADR 37](decisions/0037-a-paper-waits-for-the-head-inside-its-agency.md)).

## States

${toTable(
  ['state', 'on the screen', 'acts'],
  ASSIGNMENT_STATES.map((state) => [
    toCode(state),
    labelOf(state),
    ASSIGNMENT_ACTION_NAMES.filter((action) => actionRule(action).from.includes(state))
      .map(toCode)
      .join(' '),
  ]),
)}

${diagram()}

Only rows of structure \`work\` live through these states. A group or series shows the aggregate of its members and is
complete when all of them are.

## Acts

${toTable(
  ['act', 'from', 'to', 'by', 'command', 'event'],
  ASSIGNMENT_ACTION_NAMES.map((action) => {
    const { from, to, by, command, event } = actionRule(action)
    const name = ACTION_CONDITIONS[action] ? `${toCode(action)} *` : toCode(action)
    return [name, from.join(', '), targetOf(to), by.join(', '), toCode(command), toCode(event)]
  }),
)}

\\* with a condition beside state and person, in
[app/domain/assignment/available-actions.ts](../app/domain/assignment/available-actions.ts).

## Who stands where

${toTable(
  ['capacity', 'who'],
  CAPACITIES.map((capacity) => [toCode(capacity), MEANINGS[capacity]]),
)}
`
