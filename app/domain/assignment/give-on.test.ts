import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { checkGiveOn, type GiveOn, toPieceDrafts } from './give-on.ts'

const known = {
  belowIds: new Set(['thi-son', 'que']),
  parentDueOn: plainDate('2024-12-31'),
  today: plainDate('2024-11-04'),
}
const piece = (changes: Partial<GiveOn> = {}): GiveOn => ({
  leadIds: ['thi-son', 'que'],
  title: 'Giới thiệu vị trí đặt trạm',
  text: 'Giới thiệu vị trí thay thế, gửi UBND huyện.',
  product: null,
  dueOn: plainDate('2024-12-20'),
  ...changes,
})
const given = (changes: Partial<GiveOn> = {}) => checkGiveOn(piece(changes), known)

describe('a piece that a district gives to its communes', () => {
  it('may be due on the last day of the district’s own date, and no day later', () => {
    expect(given({ dueOn: plainDate('2024-12-31') })).toMatchObject({ ok: true })
    expect(given({ dueOn: plainDate('2025-01-01') })).toMatchObject({
      reason: 'date-after-parent',
      field: 'dueOn',
      params: { latest: '2024-12-31' },
    })
  })

  it('has a date where the district has one, and not one that has passed', () => {
    expect(given({ dueOn: null })).toMatchObject({ reason: 'piece-date-missing', field: 'dueOn' })
    expect(given({ dueOn: plainDate('2024-11-03') })).toMatchObject({ reason: 'date-in-past', field: 'dueOn' })
    expect(checkGiveOn(piece({ dueOn: null }), { ...known, parentDueOn: null })).toMatchObject({ ok: true })
  })

  it('goes to agencies below it only', () => {
    expect(given({ leadIds: ['thi-son', 'thanh-hai'] })).toMatchObject({ reason: 'agency-not-below', field: 'leadIds' })
  })

  it('becomes one work an agency, without the sentence of the plan, so that it is not counted twice', () => {
    const drafts = toPieceDrafts(piece(), { id: 'parent', leadId: 'kim-bang' })
    expect(drafts.map(({ leadId, givenById, dueSetBy }) => [leadId, givenById, dueSetBy])).toEqual([
      ['thi-son', 'kim-bang', 'giver'],
      ['que', 'kim-bang', 'giver'],
    ])
    expect(drafts.every(({ documentId, itemId }) => documentId === undefined && itemId === undefined)).toBe(true)
  })
})
