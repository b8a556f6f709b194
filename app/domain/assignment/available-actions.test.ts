import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { availableActions, checkAction } from './available-actions.ts'
import { type ActionFacts, CAPACITIES, capacitiesOf } from './capacities.ts'
import { ASSIGNMENT_ACTION_NAMES, actionRule, stateAfter } from './life-cycle.ts'
import { ASSIGNMENT_STATES, type AssignmentState } from './states.ts'

const DIC = 'dic'
const facts = (changes: Partial<ActionFacts> = {}): ActionFacts => ({
  structure: 'work',
  kind: 'once',
  state: 'in-progress',
  leadId: 'construction',
  givenById: null,
  hasAgenciesBelow: false,
  dueOn: plainDate('2024-11-29'),
  dueSetBy: 'dic',
  declinedCount: 0,
  coordinatingIds: ['finance'],
  followingIds: [],
  awaitedIds: [],
  contributedIds: [],
  officerId: null,
  openExtension: null,
  reachedLevels: [],
  ...changes,
})
const person = (role: Role, organisationId: string, personId = `${role} of ${organisationId}`) => ({
  personId,
  role,
  organisationId,
  organisationKind: organisationId === 'office' ? ('office' as const) : ('department' as const),
})
const officer = person('officer', 'construction')
const coordinator = person('coordinator', DIC)
const clerk = person('office', 'office')
const leader = person('leadership', 'committee')
const open = (actor: ReturnType<typeof person>, changes: Partial<ActionFacts> = {}) =>
  availableActions({ assignment: facts(changes), actor, coordinatorOrganisationId: DIC })

describe('who may do what', () => {
  it.each<[AssignmentState, ReturnType<typeof person>, string[]]>([
    ['issued', officer, ['accept', 'decline', 'hand-down', 'set-internal-date', 'link-awaited']],
    [
      'in-progress',
      officer,
      ['report-progress', 'submit', 'request-extension', 'hand-down', 'set-internal-date', 'link-awaited'],
    ],
    ['submitted', officer, []],
    [
      'issued',
      coordinator,
      [
        'enter-report',
        'enter-result',
        'link-awaited',
        'set-part-date',
        'change-parties',
        'reroute',
        'urge',
        'set-date',
        'set-urgency',
        'edit',
        'suspend',
        'withdraw',
      ],
    ],
    ['submitted', coordinator, ['confirm', 'send-back', 'withdraw']],
    ['declined', coordinator, ['reroute', 'insist', 'withdraw']],
    ['suspended', coordinator, ['link-awaited', 'change-parties', 'resume', 'withdraw']],
    ['completed', coordinator, ['reopen']],
    ['completed', person('head', DIC), ['annul-confirmation']],
    ['completed', person('head', 'construction'), []],
    ['completed', person('head', 'office'), []],
    ['in-progress', leader, ['urge', 'suspend']],
    ['in-progress', person('officer', 'finance'), ['set-internal-date', 'contribute']],
    ['in-progress', person('officer', 'education'), []],
    ['in-progress', person('auditor', 'construction'), []],
    ['in-progress', person('administrator', 'construction'), []],
  ])('%s: %o may %j', (state, actor, actions) => {
    expect(open(actor, { state })).toEqual(actions)
  })

  it('lets nobody judge its own work: where the DIC leads the Office confirms, extends and suspends', () => {
    const own = { leadId: DIC }
    expect(open(coordinator, { ...own, state: 'submitted' })).toEqual([])
    expect(open(clerk, { ...own, state: 'submitted' })).toEqual(['confirm', 'send-back', 'withdraw'])
    expect(open(clerk, own)).toContain('suspend')
    expect(open(coordinator, own)).toContain('report-progress')
    expect(open(coordinator, own)).not.toContain('enter-report')
    expect(open(clerk, own)).toContain('enter-report')
    expect(open(person('head', DIC), { ...own, state: 'completed' })).toEqual([])
    expect(open(person('head', 'office'), { ...own, state: 'completed' })).toEqual(['annul-confirmation'])
  })

  it('leaves work that was declined a second time to the Office', () => {
    const again = { state: 'declined' as const, declinedCount: 2 }
    expect(open(coordinator, again)).toEqual(['withdraw'])
    expect(open(clerk, again)).toEqual(['reroute', 'insist'])
  })

  it('lets the one who set the date decide on more time, but not who asked for it', () => {
    const asked = (decider: 'dic' | 'leadership', requestedById = 'somebody') => ({
      openExtension: { decider, requestedById },
    })
    expect(open(coordinator, asked('dic'))).toContain('decide-extension')
    expect(open(coordinator, asked('leadership'))).not.toContain('decide-extension')
    expect(open(leader, asked('leadership'))).toContain('decide-extension')
    expect(open(leader, asked('leadership', leader.personId))).not.toContain('decide-extension')
  })

  it('offers one request for time at a time, and none for undated work', () => {
    expect(open(officer, { openExtension: { decider: 'dic', requestedById: 'x' } })).not.toContain('request-extension')
    expect(open(officer, { dueOn: null, dueSetBy: null })).not.toContain('request-extension')
  })

  it('lets the coordinator date what is undated and move its own dates, not those of plan or province', () => {
    expect(open(coordinator, { dueOn: null, dueSetBy: null })).toContain('set-date')
    expect(open(coordinator, { dueSetBy: 'dic' })).toContain('set-date')
    expect(open(coordinator, { dueSetBy: 'plan' })).not.toContain('set-date')
    expect(open(coordinator, { dueSetBy: 'province' })).not.toContain('set-date')
  })

  it('lets each level acknowledge the escalation that reached it, once', () => {
    expect(open(coordinator, { reachedLevels: ['dic'] })).toContain('acknowledge-escalation')
    expect(open(clerk, { reachedLevels: ['dic'] })).not.toContain('acknowledge-escalation')
    expect(open(leader, { reachedLevels: ['leadership'] })).toContain('acknowledge-escalation')
    expect(open(coordinator)).not.toContain('acknowledge-escalation')
  })

  it('has no act on a container', () => {
    for (const structure of ['group', 'series'] as const) {
      for (const state of ASSIGNMENT_STATES) expect(open(coordinator, { structure, state })).toEqual([])
    }
  })
})

describe('an act that is not open', () => {
  const ask = (actor: ReturnType<typeof person>, changes: Partial<ActionFacts>) =>
    checkAction('submit', { assignment: facts(changes), actor, coordinatorOrganisationId: DIC })

  it('is refused with what is open instead, because the matter has moved on', () => {
    expect(ask(coordinator, { state: 'submitted' })).toEqual({
      ok: false,
      reason: 'action-not-open',
      params: { state: 'submitted', open: 'confirm,send-back,withdraw' },
    })
  })

  it('is refused as somebody else’s where only the person does not fit', () => {
    expect(ask(coordinator, {})).toMatchObject({ reason: 'not-yours', params: { state: 'in-progress' } })
  })
})

describe('the table of acts', () => {
  it('has somebody for every act in each of its states, and a way on from every state', () => {
    const actors = ROLES.flatMap((role) =>
      ['construction', 'finance', DIC, 'office', 'committee'].map((one) => person(role, one)),
    )
    const rich = {
      openExtension: { decider: 'dic' as const, requestedById: 'x' },
      reachedLevels: ['dic' as const],
      contributedIds: ['finance'],
      officerId: 'officer',
      awaitedIds: ['another work'],
      hasAgenciesBelow: true,
    }
    for (const action of ASSIGNMENT_ACTION_NAMES) {
      for (const state of actionRule(action).from) {
        const reachable = actors.some(
          (actor) => open(actor, { state }).includes(action) || open(actor, { state, ...rich }).includes(action),
        )
        expect(`${action} in ${state}: ${reachable}`).toBe(`${action} in ${state}: true`)
      }
    }
    const left = ASSIGNMENT_STATES.filter(
      (state) => !ASSIGNMENT_ACTION_NAMES.some((action) => actionRule(action).from.includes(state)),
    )
    expect(left).toEqual([])
  })

  it('brings every state about by some act', () => {
    const reached = new Set(
      ASSIGNMENT_ACTION_NAMES.flatMap((action) =>
        actionRule(action).from.flatMap((state) =>
          [null, new Date(0)].map((acceptedAt) => stateAfter({ action, state, acceptedAt })),
        ),
      ),
    )
    expect([...reached].sort()).toEqual([...ASSIGNMENT_STATES].sort())
  })

  it('names every capacity it asks for, and asks for every one it names', () => {
    const asked = new Set(ASSIGNMENT_ACTION_NAMES.flatMap((action) => actionRule(action).by))
    expect([...asked].sort()).toEqual([...CAPACITIES].sort())
  })

  it('gives commands and events of one act one name each', () => {
    const names = ASSIGNMENT_ACTION_NAMES.flatMap((action) => [actionRule(action).command, actionRule(action).event])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a piece that an agency gave on', () => {
  const piece = { leadId: 'thi-son', givenById: 'construction', dueSetBy: 'giver' as const, coordinatingIds: [] }
  const head = person('head', 'construction')

  it('is judged by the people of that agency and by nobody of the province', () => {
    expect(open(officer, { ...piece, state: 'submitted' })).toEqual(['confirm', 'send-back', 'withdraw'])
    expect(open(coordinator, { ...piece, state: 'submitted' })).toEqual([])
    expect(open(person('officer', 'thi-son'), { ...piece, state: 'submitted' })).toEqual([])
    expect(open(officer, piece)).toContain('set-date')
  })

  it('has its requests for time, its escalation and its first decline with that agency, the second with its head', () => {
    const asked = {
      openExtension: { decider: 'giver' as const, requestedById: 'x' },
      reachedLevels: ['giver' as const],
    }
    expect(open(officer, { ...piece, ...asked })).toEqual(
      expect.arrayContaining(['decide-extension', 'acknowledge-escalation']),
    )
    expect(open(coordinator, { ...piece, ...asked })).toEqual([])
    expect(open(officer, { ...piece, state: 'declined', declinedCount: 1 })).toContain('insist')
    expect(open(officer, { ...piece, state: 'declined', declinedCount: 2 })).not.toContain('insist')
    expect(open(head, { ...piece, state: 'declined', declinedCount: 2 })).toContain('insist')
    expect(open(clerk, { ...piece, state: 'declined', declinedCount: 2 })).toEqual([])
  })

  it('can be given only where the lead has agencies below', () => {
    expect(open(officer, { hasAgenciesBelow: true })).toContain('give-on')
    expect(open(officer)).not.toContain('give-on')
    expect(open(coordinator, { hasAgenciesBelow: true })).not.toContain('give-on')
  })
})

describe('where a person stands', () => {
  it('gives the auditor and the administrator no part, whatever their organisation', () => {
    for (const role of ['auditor', 'administrator'] as const) {
      expect(capacitiesOf(person(role, 'construction'), facts(), { coordinatorOrganisationId: DIC })).toEqual([])
    }
  })
})
