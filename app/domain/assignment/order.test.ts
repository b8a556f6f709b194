import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { authoritiesOf, checkOrder, type GiveOrder, GiveOrderSchema, toOrderDrafts } from './order.ts'

const CONSTRUCTION = '01900000-0000-7000-8000-000000000001'
const FINANCE = '01900000-0000-7000-8000-000000000002'
const VIETTEL = '01900000-0000-7000-8000-000000000003'
const DIC = '01900000-0000-7000-8000-000000000009'

const typed = {
  authority: 'province',
  orderedBy: 'Phó Chủ tịch UBND tỉnh',
  orderedOn: '01/11/2024',
  form: 'oral',
  title: 'Rà soát cột ăng ten',
  text: 'Rà soát các cột ăng ten trên đường tỉnh 492.',
  leadIds: CONSTRUCTION,
  dueOn: '15/11/2024',
}
const order = (changes: object = {}): GiveOrder => GiveOrderSchema.parse({ ...typed, ...changes })
const reasonsOf = (changes: object): string[] =>
  GiveOrderSchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ message }) => message) ?? []
const known = {
  now: instantAt(plainDate('2024-11-04'), '08:05'),
  presentIds: new Set([CONSTRUCTION, FINANCE, VIETTEL, DIC]),
  enterpriseIds: new Set([VIETTEL]),
}

describe('work given outside a plan', () => {
  it('by letter is quoted by its number', () => {
    expect(reasonsOf({ form: 'letter' })).toEqual(['order-number-missing'])
    expect(reasonsOf({ form: 'letter', number: '1234/UBND-KGVX' })).toEqual([])
  })

  it('has a date, or a reason why there is none', () => {
    expect(reasonsOf({ dueOn: '' })).toEqual(['date-or-reason-missing'])
    expect(reasonsOf({ dueOn: '', undatedReason: 'continuing' })).toEqual([])
    expect(reasonsOf({ dueOn: '31/02/2025' })).toContain('plain-date')
  })

  it('that comes back has the date of its first occurrence, and no end before it', () => {
    expect(reasonsOf({ everyMonths: '3' })).toEqual([])
    expect(reasonsOf({ everyMonths: '3', dueOn: '', undatedReason: 'continuing' })).toEqual(['first-date-missing'])
    expect(reasonsOf({ everyMonths: '3', until: '01/01/2020' })).toContain('end-before-first')
  })

  it('is for at least one agency', () => {
    expect(reasonsOf({ leadIds: undefined })).toEqual(['order-lead-missing'])
  })

  it('is not of tomorrow, and its date has not passed', () => {
    expect(checkOrder(order({ orderedOn: '05/11/2024' }), known)).toMatchObject({ reason: 'ordered-in-the-future' })
    expect(checkOrder(order({ dueOn: '03/11/2024' }), known)).toMatchObject({ reason: 'date-in-past' })
    expect(checkOrder(order({ dueOn: '04/11/2024' }), known)).toMatchObject({ ok: true })
  })

  it('may name the hour of its date, which must still be to come', () => {
    expect(order({ dueOn: '05/11/2024', dueTime: '16 giờ' })).toMatchObject({ dueTime: '16:00' })
    expect(checkOrder(order({ dueOn: '04/11/2024', dueTime: '8h' }), known)).toMatchObject({ reason: 'time-in-past' })
    expect(checkOrder(order({ dueOn: '04/11/2024', dueTime: '8h30' }), known)).toMatchObject({ ok: true })
    expect(reasonsOf({ dueTime: 'chiều' })).toEqual(['time-of-day'])
    expect(reasonsOf({ dueOn: '', undatedReason: 'continuing', dueTime: '16:00' })).toEqual(['time-without-date'])
  })

  it('is not followed by an enterprise, which would hear of another agency’s lateness', () => {
    expect(checkOrder(order({ followingIds: VIETTEL }), known)).toMatchObject({ field: 'followingIds' })
    expect(checkOrder(order({ coordinatingIds: VIETTEL }), known)).toMatchObject({ ok: true })
  })

  it('for one agency is one assignment, whose date belongs to who ordered it', () => {
    const drafts = toOrderDrafts(order({ coordinatingIds: [CONSTRUCTION, FINANCE] }), { coordinatorId: DIC })
    expect(drafts).toMatchObject([
      {
        structure: 'work',
        leadId: CONSTRUCTION,
        dueOn: '2024-11-15',
        dueSetBy: 'province',
        parties: [
          { organisationId: FINANCE, role: 'coordinating' },
          { organisationId: DIC, role: 'following' },
        ],
      },
    ])
  })

  it('may say when the part of an agency is due, no later than the work', () => {
    const part = `ngay.${FINANCE}`
    const given = order({ coordinatingIds: [FINANCE, VIETTEL], [part]: '08/11/2024', [`ngay.${DIC}`]: '01/11/2024' })
    expect(given.partDates).toEqual({ [FINANCE]: '2024-11-08' })
    expect(checkOrder(given, known)).toMatchObject({ ok: true })
    expect(toOrderDrafts(given, { coordinatorId: DIC })[0]?.parties).toContainEqual({
      organisationId: FINANCE,
      role: 'coordinating',
      dueOn: '2024-11-08',
    })
    const dated = (day: string, changes: object = {}) =>
      checkOrder(order({ coordinatingIds: [FINANCE], [part]: day, ...changes }), known)
    expect(reasonsOf({ coordinatingIds: [FINANCE], [part]: '31/02/2025' })).toEqual(['plain-date'])
    expect(dated('03/11/2024')).toMatchObject({ reason: 'date-in-past', field: part })
    expect(dated('16/11/2024')).toMatchObject({ reason: 'part-date-after-work', field: part })
    expect(dated('08/11/2024', { everyMonths: '3' })).toMatchObject({ reason: 'part-date-of-series', field: part })
    expect(checkOrder(order({ coordinatingIds: [VIETTEL], [`ngay.${VIETTEL}`]: '08/11/2024' }), known)).toMatchObject({
      reason: 'part-of-enterprise',
    })
  })

  it('for several agencies is one assignment each under a group', () => {
    const drafts = toOrderDrafts(order({ leadIds: [CONSTRUCTION, FINANCE] }), { coordinatorId: DIC })
    expect(drafts.map(({ structure, parentRef }) => [structure, parentRef])).toEqual([
      ['group', undefined],
      ['work', 'group'],
      ['work', 'group'],
    ])
  })

  it('of the coordinator is entered by the coordinator only', () => {
    expect(authoritiesOf('coordinator')).toContain('dic')
    expect(authoritiesOf('office')).toEqual(['province'])
  })
})
