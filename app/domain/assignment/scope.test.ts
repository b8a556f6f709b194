import { expect, it } from 'vitest'
import { assignmentScope, isInScope } from './scope.ts'

const work = { leadId: 'viettel', givenById: null, coordinatingIds: ['finance'], followingIds: ['health'] }
const sees = (role: Parameters<typeof assignmentScope>[0]['role'], organisationId: string) =>
  isInScope(assignmentScope({ role, organisationId }), work)

it('shows an enterprise only what it leads, never what it merely takes part in', () => {
  expect(sees('carrier', 'viettel')).toBe(true)
  expect(sees('carrier', 'finance')).toBe(false)
  expect(sees('carrier', 'vnpt')).toBe(false)
})

it('shows an agency what it leads, takes part in or watches', () => {
  expect(['viettel', 'finance', 'health', 'education'].map((one) => sees('officer', one))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

it('shows an agency what it gave on, and not what others gave', () => {
  const piece = { leadId: 'thi-son', givenById: 'kim-bang', coordinatingIds: [], followingIds: [] }
  const seesPiece = (organisationId: string) => isInScope(assignmentScope({ role: 'officer', organisationId }), piece)
  expect(['kim-bang', 'thi-son', 'ly-nhan'].map(seesPiece)).toEqual([true, true, false])
})

it('shows the coordinating side and the auditor everything, the administrator nothing', () => {
  expect((['coordinator', 'office', 'leadership', 'auditor'] as const).map((role) => sees(role, 'x'))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(assignmentScope({ role: 'head', organisationId: 'office', organisationKind: 'office' })).toBe('all')
  expect(assignmentScope({ role: 'head', organisationId: 'dic', organisationKind: 'department' })).not.toBe('all')
  expect(sees('administrator', 'viettel')).toBe(false)
})
