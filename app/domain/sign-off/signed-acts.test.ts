import { describe, expect, it } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { papersOf } from './papers-of.ts'
import { seesSignOff } from './scope.ts'
import { availableSignOffActions, type SignOffFacts, type SignOffState } from './sign-off-actions.ts'
import { needsSignature, type SignedAction, standDownAfter } from './signed-acts.ts'

const person = (role: Role, organisationId = 'construction', personId = `${role} of ${organisationId}`) => ({
  personId,
  role,
  organisationId,
})
const officer = person('officer')
const head = person('head')
/** Who stands for the head acts in the head's role. */
const standingFor = (personId: string) => ({
  onBehalfOf: { delegationId: 'd', personId, personName: personId, untilOn: plainDate('2024-11-30') },
})
const deputy = { ...head, personId: officer.personId, ...standingFor(head.personId) }
const director = { ...person('carrier', 'viettel'), heads: true as const }

describe('what leaves an agency whose head signs', () => {
  const lead = { leadId: 'construction', leadHeadSigns: true }

  it('waits for the head where anybody else sends it', () => {
    expect(needsSignature(officer, lead)).toBe(true)
    expect(needsSignature(person('coordinator', 'construction'), lead)).toBe(true)
    expect(needsSignature(person('head', 'finance'), lead)).toBe(true)
  })

  it('leaves at once from the head and from who stands for the head', () => {
    expect(needsSignature(head, lead)).toBe(false)
    expect(needsSignature(deputy, lead)).toBe(false)
  })

  it('leaves at once from the director of an enterprise, who acts as its contact, and from no other contact', () => {
    const enterprise = { leadId: 'viettel', leadHeadSigns: true }
    expect(needsSignature(director, enterprise)).toBe(false)
    expect(needsSignature(person('carrier', 'viettel'), enterprise)).toBe(true)
  })

  it('leaves at once where the agency has not said so', () => {
    expect(needsSignature(officer, { ...lead, leadHeadSigns: false })).toBe(false)
  })
})

const paper = (changes: Partial<SignOffFacts> = {}): SignOffFacts => ({
  state: 'pending',
  action: 'submit',
  organisationId: 'construction',
  officerId: officer.personId,
  ...changes,
})

describe('a paper that waits', () => {
  it('is signed or given back by the head, taken back by its officer, and by nobody else', () => {
    expect(availableSignOffActions(head, paper())).toEqual(['sign', 'give-back'])
    expect(availableSignOffActions(officer, paper())).toEqual(['take-back'])
    expect(availableSignOffActions(person('officer', 'construction', 'a colleague'), paper())).toEqual([])
    expect(availableSignOffActions(person('head', 'finance'), paper())).toEqual([])
    expect(availableSignOffActions(person('coordinator', 'dic'), paper())).toEqual([])
  })

  it('may be signed by its own officer who stands for the head, and taken back by who stands for the officer', () => {
    expect(availableSignOffActions(deputy, paper())).toEqual(['sign', 'give-back', 'take-back'])
    const standIn = { ...person('officer', 'construction', 'a colleague'), ...standingFor(officer.personId) }
    expect(availableSignOffActions(standIn, paper())).toEqual(['take-back'])
  })

  it.each<SignOffState>(['given-back', 'taken-back'])('can only be dropped when %s, or sent up anew', (state) => {
    for (const one of [head, officer]) expect(availableSignOffActions(one, paper({ state }))).toEqual(['drop'])
    expect(availableSignOffActions(person('officer', 'construction', 'a colleague'), paper({ state }))).toEqual([])
  })

  it.each<SignOffState>(['signed', 'stood-down'])('is open to nobody when %s', (state) => {
    for (const one of [head, officer]) expect(availableSignOffActions(one, paper({ state }))).toEqual([])
  })

  it('is seen inside its agency only: not by the coordinator, the leadership or an auditor', () => {
    expect(seesSignOff(officer, 'construction')).toBe(true)
    for (const other of [person('coordinator', 'dic'), person('leadership', 'committee'), person('head', 'finance')])
      expect(seesSignOff(other, 'construction')).toBe(false)
    expect(seesSignOff(person('auditor'), 'construction')).toBe(false)
  })

  it('is read by the agency that took over the work of another one', () => {
    expect(seesSignOff({ ...person('officer', 'new'), formerOrganisationIds: ['construction'] }, 'construction')).toBe(
      true,
    )
  })

  it('stands in the inbox of the head until it is signed, and of its officer once it came back', () => {
    const papers = [paper(), paper({ state: 'given-back' }), paper({ state: 'given-back', officerId: 'a colleague' })]
    expect(papersOf(head, papers)).toEqual({ toSign: [papers[0]], toMend: [] })
    expect(papersOf(officer, papers)).toEqual({ toSign: [], toMend: [papers[1]] })
  })
})

describe('a paper whose work takes a step', () => {
  it.each<[SignedAction, AssignmentState, boolean, string | null]>([
    ['submit', 'in-progress', false, null],
    ['submit', 'suspended', false, null],
    ['submit', 'submitted', false, 'moved-on'],
    ['submit', 'completed', false, 'moved-on'],
    ['submit', 'withdrawn', false, 'moved-on'],
    ['decline', 'issued', false, null],
    ['decline', 'in-progress', false, 'moved-on'],
    ['decline', 'issued', true, 'rerouted'],
    ['request-extension', 'submitted', false, 'moved-on'],
    ['request-extension', 'suspended', true, 'rerouted'],
  ])('%s, then %s (new lead: %s): %s', (action, state, hasNewLead, why) => {
    expect(standDownAfter(action, { state, hasNewLead })).toBe(why)
  })
})
