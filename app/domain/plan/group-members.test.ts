import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { findGroupMembers, type RegisterRow } from './group-members.ts'

const on = plainDate('2024-11-04')
const row = (id: string, kind: RegisterRow['kind'], changes: Partial<RegisterRow> = {}): RegisterRow => ({
  id,
  kind,
  name: id,
  shortName: id,
  isTelecom: false,
  validFrom: null,
  validTo: null,
  ...changes,
})
const register = [
  row('xay-dung', 'department'),
  row('y-te', 'department'),
  row('kim-bang', 'district'),
  row('bao', 'press'),
  row('viettel', 'enterprise', { isTelecom: true }),
  row('phan-mem', 'enterprise'),
]
const members = (key: Parameters<typeof findGroupMembers>[0]['key'], rows = register) =>
  findGroupMembers({ key, register: rows, on, namedIds: new Set(['xay-dung']) }).map(({ id }) => id)

describe('a collective addressee', () => {
  it('"các sở, ban, ngành khác" leaves out the departments that the plan names', () => {
    expect(members('other-departments')).toEqual(['y-te'])
    expect(members('departments')).toEqual(['xay-dung', 'y-te'])
  })
  it('"các doanh nghiệp viễn thông" is narrower than "các doanh nghiệp"', () => {
    expect(members('telecom-enterprises')).toEqual(['viettel'])
    expect(members('enterprises')).toEqual(['viettel', 'phan-mem'])
  })
  it('has the members of its day: not those that came later or have ended', () => {
    const changed = [
      row('cu', 'district', { validTo: plainDate('2024-11-03') }),
      row('moi', 'district', { validFrom: plainDate('2024-11-05') }),
      row('nay', 'district', { validFrom: on, validTo: on }),
    ]
    expect(members('districts', changed)).toEqual(['nay'])
  })
})
