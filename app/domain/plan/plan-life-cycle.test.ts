import { describe, expect, it } from 'vitest'
import { ROLES } from '#domain/access/roles.ts'
import { availablePlanActions, marginScope, PLAN_STATES, visiblePlanStates } from './plan-life-cycle.ts'

describe('the life of a plan', () => {
  it('the coordinator reviews and submits, the leadership approves or returns, the coordinator publishes', () => {
    expect(availablePlanActions('in-review', 'coordinator')).toContain('submit')
    expect(availablePlanActions('awaiting-approval', 'leadership')).toEqual(['approve', 'return'])
    expect(availablePlanActions('approved', 'coordinator')).toEqual(['decide-changes', 'publish'])
  })
  it('nobody both submits a list and approves it', () => {
    for (const role of ROLES) {
      const acts = PLAN_STATES.flatMap((state) => availablePlanActions(state, role))
      expect(acts.includes('submit') && acts.includes('approve'), role).toBe(false)
    }
  })
  it('a published plan changes no more but to be closed: what is followed is its targets', () => {
    const acts = new Set(ROLES.flatMap((role) => availablePlanActions('published', role)))
    expect([...acts].sort()).toEqual([
      'choose-measurer',
      'close',
      'correct-target',
      'enter-reading',
      'link-target-work',
    ])
  })
  it('readings are entered by those who work for an agency, the rest of a target is the coordinator’s', () => {
    const actsOf = (role: (typeof ROLES)[number]) => availablePlanActions('published', role)
    expect(actsOf('officer')).toEqual(['enter-reading'])
    expect(actsOf('auditor')).toEqual([])
    expect(actsOf('coordinator')).toContain('choose-measurer')
  })
  it('a plan that was replaced or closed is read by everybody and changed by nobody', () => {
    for (const state of ['superseded', 'closed'] as const) {
      expect(ROLES.flatMap((role) => availablePlanActions(state, role))).toEqual([])
      expect(ROLES.every((role) => visiblePlanStates(role).includes(state))).toBe(true)
    }
  })
  it('a draft is seen by the coordinator, a published plan by everybody', () => {
    const seers = (state: (typeof PLAN_STATES)[number]) =>
      ROLES.filter((role) => visiblePlanStates(role).includes(state))
    expect(seers('in-review')).toEqual(['coordinator', 'auditor'])
    expect(seers('published')).toEqual([...ROLES])
  })
  it('an enterprise sees its own state in the margin, an administrator none', () => {
    expect(marginScope({ role: 'carrier', organisationId: 'viettel' })).toEqual({ organisationId: 'viettel' })
    expect(marginScope({ role: 'administrator', organisationId: 'dic' })).toBe('none')
  })
})
