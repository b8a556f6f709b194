import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { decidePublication, type ReviewedItem } from './publication.ts'
import type { ReviewParty } from './review.ts'

const lead = (organisationId: string, groupKey: ReviewParty['groupKey'] = null): ReviewParty => ({
  organisationId,
  role: 'lead',
  basis: 'stated',
  groupKey,
})
const item = (changes: Partial<ReviewedItem> = {}): ReviewedItem => ({
  id: 'item',
  anchor: 'V.6.1',
  ordinal: 45,
  text: 'Xây dựng quy hoạch.',
  title: 'Xây dựng quy hoạch',
  product: null,
  workKind: 'once',
  dueOn: null,
  dueTime: null,
  urgency: 'normal',
  dueSetBy: null,
  undatedReason: 'continuing',
  recurrence: null,
  parties: [lead('kim-bang', 'districts'), lead('ly-nhan', 'districts')],
  ...changes,
})
const publish = (changes: Partial<ReviewedItem> = {}) =>
  decidePublication({ documentId: 'plan', items: [item(changes)], coordinatorId: 'dic' })

describe('a list as it is published', () => {
  it('a group duty is one container and one work a member under it', () => {
    const [group, ...members] = publish()
    expect(group).toMatchObject({ structure: 'group', leadId: 'dic' })
    expect(members.map(({ structure, leadId, parentRef }) => [structure, leadId, parentRef])).toEqual([
      ['work', 'kim-bang', group?.ref],
      ['work', 'ly-nhan', group?.ref],
    ])
  })
  it('a group with one member is still a group: the text addresses several', () => {
    expect(publish({ parties: [lead('kim-bang', 'districts')] }).map(({ structure }) => structure)).toEqual([
      'group',
      'work',
    ])
  })
  it('a duty of one agency stands alone', () => {
    expect(publish({ parties: [lead('xay-dung')] }).map(({ structure }) => structure)).toEqual(['work'])
  })
  it('a recurring duty of a group is a series of each member', () => {
    const recurrence = { everyMonths: 12, monthDay: '12-14', until: null } as const
    expect(publish({ workKind: 'recurring', recurrence, dueSetBy: 'plan' }).map(({ structure }) => structure)).toEqual([
      'group',
      'series',
      'series',
    ])
  })
  it('who leads does not also take part, and the DIC follows what it does not lead', () => {
    const coordinating: ReviewParty = { organisationId: 'dic', role: 'coordinating', basis: 'stated', groupKey: null }
    const [led] = publish({ parties: [lead('dic'), coordinating] })
    expect(led?.parties).toEqual([])
    const [other] = publish({ parties: [lead('xay-dung'), coordinating] })
    expect(other?.parties.map(({ role }) => role)).toEqual(['coordinating', 'following'])
  })
  it('who takes part has the day of its part, but not in work that comes back', () => {
    const part: ReviewParty = {
      organisationId: 'tai-chinh',
      role: 'coordinating',
      basis: 'stated',
      groupKey: null,
      dueOn: plainDate('2024-11-08'),
    }
    const partOf = (changes: Partial<ReviewedItem>) =>
      publish({ parties: [lead('xay-dung'), part], ...changes })[0]?.parties[0]
    expect(partOf({})).toEqual({ organisationId: 'tai-chinh', role: 'coordinating', dueOn: '2024-11-08' })
    const recurrence = { everyMonths: 12, monthDay: '12-14', until: null } as const
    expect(partOf({ workKind: 'recurring', recurrence })).toEqual({ organisationId: 'tai-chinh', role: 'coordinating' })
  })
  it('without a lead cannot be published', () => {
    expect(() => publish({ parties: [] })).toThrow('V.6.1')
  })
})
