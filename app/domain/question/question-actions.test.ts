import { describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { isQuestionInScope, mayAnswer } from './question-actions.ts'

const actor = (role: Actor['role'], organisationId: string): Actor => ({
  personId: 'p',
  personName: 'Nguyễn Văn An',
  membershipId: 'm',
  title: '',
  role,
  organisationId,
  organisationName: organisationId,
  organisationShortName: organisationId,
  organisationKind: 'department',
})
const question = { state: 'open' as const, holderId: 'construction' }

describe('a question of the leadership', () => {
  it('is answered by whom it asks, and by nobody else, the asker included', () => {
    expect(mayAnswer(actor('officer', 'construction'), question)).toBe(true)
    expect(mayAnswer(actor('officer', 'finance'), question)).toBe(false)
    expect(mayAnswer(actor('leadership', 'committee'), question)).toBe(false)
    expect(mayAnswer(actor('auditor', 'construction'), question)).toBe(false)
  })

  it('is answered once', () => {
    expect(mayAnswer(actor('officer', 'construction'), { ...question, state: 'answered' })).toBe(false)
    expect(mayAnswer(actor('officer', 'construction'), { ...question, state: 'withdrawn' })).toBe(false)
  })

  it('is read by whom it asks and by the coordinating side; no other agency or enterprise learns of it', () => {
    expect(isQuestionInScope(actor('carrier', 'construction'), question)).toBe(true)
    expect(isQuestionInScope(actor('auditor', 'inspectorate'), question)).toBe(true)
    expect(isQuestionInScope(actor('carrier', 'vnpt'), question)).toBe(false)
    expect(isQuestionInScope(actor('head', 'finance'), question)).toBe(false)
    expect(isQuestionInScope(actor('administrator', 'construction'), question)).toBe(false)
  })

  it('stays readable to the successor of whom it asked', () => {
    const successor = { ...actor('officer', 'merged'), formerOrganisationIds: ['construction'] }
    expect(isQuestionInScope(successor, question)).toBe(true)
  })
})
