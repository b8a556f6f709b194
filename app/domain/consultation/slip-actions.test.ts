import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#domain/access/roles.ts'
import { availableSlipActions, isSlipInScope, type SlipFacts } from './slip-actions.ts'
import { SLIP_STATES } from './states.ts'

const actor = (role: Role, organisationId: string, formerOrganisationIds?: readonly string[]): Actor => ({
  personId: 'p',
  personName: 'Nguyễn Văn A',
  membershipId: 'm',
  role,
  title: '',
  organisationId,
  organisationName: '',
  organisationShortName: '',
  organisationKind: 'department',
  ...(formerOrganisationIds ? { formerOrganisationIds } : {}),
})
const slip = (changes: Partial<SlipFacts> = {}): SlipFacts => ({
  state: 'asked',
  holderId: 'construction',
  isRoundClosed: false,
  ...changes,
})
const open = (facts: Partial<SlipFacts>, by = actor('officer', 'construction')) =>
  availableSlipActions({ slip: slip(facts), actor: by })

describe('a slip', () => {
  it('has one act at a time for its agency, and none once it has ended', () => {
    expect(SLIP_STATES.map((state) => [state, open({ state })])).toEqual([
      ['asked', ['give']],
      ['replied', ['correct']],
      ['silent', ['give-late']],
      ['late', []],
      ['withdrawn', []],
    ])
  })

  it('is not mended after the round was closed', () => {
    expect(open({ state: 'replied', isRoundClosed: true })).toEqual([])
  })

  it.each([
    actor('officer', 'finance'),
    actor('carrier', 'viettel'),
    actor('coordinator', 'dic'),
    actor('office', 'office'),
    actor('auditor', 'construction'),
    actor('leadership', 'committee'),
  ])('is answered by nobody else: $role of $organisationId', (by) => {
    expect(open({}, by)).toEqual([])
  })

  it('is answered by the DIC and by the Office where they are asked themselves', () => {
    expect(open({ holderId: 'dic' }, actor('coordinator', 'dic'))).toEqual(['give'])
    expect(open({ holderId: 'office' }, actor('office', 'office'))).toEqual(['give'])
  })

  it('is answered by whoever took over the work of its agency', () => {
    expect(open({ state: 'silent' }, actor('head', 'new', ['construction']))).toEqual(['give-late'])
  })

  it('is read by its agency and the coordinating side, and by no other agency', () => {
    const readers = [
      actor('officer', 'construction'),
      actor('coordinator', 'dic'),
      actor('office', 'office'),
      actor('leadership', 'committee'),
      actor('auditor', 'dic'),
      actor('officer', 'finance'),
      actor('carrier', 'viettel'),
      actor('administrator', 'construction'),
    ]
    expect(readers.map((one) => isSlipInScope(one, slip()))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
