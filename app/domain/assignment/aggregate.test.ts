import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { aggregate, type Member } from './aggregate.ts'

const today = plainDate('2024-11-04')
const member = (lead: string, changes: Partial<Member> = {}): Member => ({
  id: lead,
  lead,
  kind: 'district',
  state: 'in-progress',
  percent: 40,
  dueOn: plainDate('2024-12-31'),
  dueTime: null,
  ...changes,
})
const together = (...members: Member[]) => aggregate({ members, now: instantAt(today, '09:00'), calendar })

describe('what several works are together', () => {
  it('says how many are done, how far all are, and of which kind they are', () => {
    const done = member('UBND TP Phủ Lý', { state: 'completed', percent: 90 })
    expect(together(done, member('UBND huyện Lý Nhân'))).toEqual({
      total: 2,
      done: 1,
      percent: 70,
      kind: 'district',
      late: [],
    })
  })

  it('names who is late, in working days, the longest first', () => {
    const late = together(
      member('UBND huyện Kim Bảng', { dueOn: plainDate('2024-10-30') }),
      member('UBND huyện Lý Nhân', { dueOn: plainDate('2024-09-30'), state: 'issued' }),
    )?.late
    expect(late).toEqual([
      { id: 'UBND huyện Lý Nhân', lead: 'UBND huyện Lý Nhân', daysOver: 25 },
      { id: 'UBND huyện Kim Bảng', lead: 'UBND huyện Kim Bảng', daysOver: 3 },
    ])
  })

  it('calls nobody late who has handed in, stands still, or whose date is today', () => {
    const past = { dueOn: plainDate('2024-10-30') }
    const late = together(
      member('a', { ...past, state: 'submitted' }),
      member('b', { ...past, state: 'suspended' }),
      member('c', { ...past, state: 'completed' }),
      member('d', { dueOn: today }),
      member('e', { dueOn: null }),
    )?.late
    expect(late).toEqual([])
  })

  it('leaves out what was withdrawn, and has nothing to say of nobody', () => {
    expect(together(member('a', { state: 'withdrawn' }), member('b'))).toMatchObject({ total: 1 })
    expect(together(member('a', { state: 'withdrawn' }))).toBeNull()
  })

  it('speaks of agencies where they are of several kinds', () => {
    expect(together(member('a'), member('b', { kind: 'commune' }))?.kind).toBeNull()
  })
})
