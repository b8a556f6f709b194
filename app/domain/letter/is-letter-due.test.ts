import { describe, expect, it } from 'vitest'
import { isLetterDue } from './is-letter-due.ts'

const coordinator = { role: 'coordinator', organisationId: 'dic' } as const
const late = { agencyId: 'construction', counts: { overdue: 1, 'in-time': 4 } }

describe('a letter is offered', () => {
  it('to the coordinator and to the Office for what is late or near due', () => {
    expect(isLetterDue(coordinator, late)).toBe(true)
    expect(isLetterDue({ ...coordinator, role: 'office' }, { ...late, counts: { 'near-due': 2 } })).toBe(true)
  })

  it('to nobody else, however late the work is', () => {
    for (const role of ['officer', 'head', 'carrier', 'leadership', 'auditor', 'administrator'] as const)
      expect(isLetterDue({ ...coordinator, role }, late), role).toBe(false)
  })

  it('neither about nothing nor to oneself', () => {
    expect(isLetterDue(coordinator, { ...late, counts: { 'in-time': 4, overdue: 0 } })).toBe(false)
    expect(isLetterDue(coordinator, { ...late, agencyId: 'dic' })).toBe(false)
  })
})
