import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { type MarginStatus, type MarginWork, matchFilter, toMargin } from './margin.ts'

const day = plainDate('2024-11-04')
const work = (
  leadId: string,
  status: MarginStatus | null,
  changes: Partial<MarginWork> & { occurrenceKey?: string } = {},
): MarginWork => {
  const { occurrenceKey = null, ...rest } = changes
  const dates = {
    dueOn: day,
    originalDueOn: day,
    extensionCount: 0,
    completedOn: null,
    undatedReason: null,
    activeOn: day,
    opensOn: null,
  }
  return {
    id: `${leadId}-${occurrenceKey ?? 'once'}`,
    structure: 'work',
    groupId: null,
    leadId,
    lead: leadId,
    leadKind: 'district',
    leadBasis: 'stated',
    coordinatingIds: ['y-te'],
    isOpenable: true,
    state: status && { status, ...dates, dueTime: null, urgency: 'normal', occurrenceKey },
    ...rest,
  }
}

describe('the margin of a sentence', () => {
  it('counts its agencies by state, the worst first, and takes the colour of the worst', () => {
    const margin = toMargin([work('a', 'in-time'), work('b', 'overdue'), work('c', 'in-time')])
    expect(margin?.counts).toEqual([
      { status: 'overdue', count: 1 },
      { status: 'in-time', count: 2 },
    ])
    expect(margin?.worst).toBe('overdue')
    expect(margin?.leads).toMatchObject({ count: 3, kind: 'district', name: null })
  })
  it('shows of a yearly duty the newest period of each agency', () => {
    const margin = toMargin([
      work('a', 'done', { occurrenceKey: '2023' }),
      work('a', 'in-time', { occurrenceKey: '2024' }),
    ])
    expect(margin?.counts).toEqual([{ status: 'in-time', count: 1 }])
  })
  it('shows a series only where no period is open yet', () => {
    const series = work('a', 'not-started', { structure: 'series' })
    expect(
      toMargin([series, work('a', 'in-time', { occurrenceKey: '2024' })])?.works.map(({ structure }) => structure),
    ).toEqual(['work'])
    expect(toMargin([series])?.works.map(({ structure }) => structure)).toEqual(['series'])
  })
  it('says nothing of a state the reader is not to know', () => {
    expect(toMargin([work('a', null)])).toMatchObject({ counts: [], worst: null, leads: { name: 'a' } })
  })
  it('is in italics as soon as a person chose one of its agencies', () => {
    expect(toMargin([work('a', 'in-time'), work('b', 'in-time', { leadBasis: 'chosen' })])?.leads.basis).toBe('chosen')
  })
})

describe('a filter', () => {
  const margin = toMargin([work('a', 'overdue'), work('b', 'in-time')])
  it('by agency finds what it leads, in its own state only', () => {
    expect(matchFilter(margin, { agency: 'b', status: null })).toMatchObject({
      isMatch: true,
      isLead: true,
      statuses: ['in-time'],
    })
    expect(matchFilter(margin, { agency: 'b', status: 'overdue' }).isMatch).toBe(false)
  })
  it('by agency also finds what it takes part in', () => {
    expect(matchFilter(margin, { agency: 'y-te', status: null })).toMatchObject({ isMatch: true, isLead: false })
  })
  it('by kind finds all agencies of the kind', () => {
    expect(matchFilter(margin, { agency: 'kind:district', status: 'overdue' }).isMatch).toBe(true)
    expect(matchFilter(margin, { agency: 'kind:press', status: null }).isMatch).toBe(false)
  })
})
