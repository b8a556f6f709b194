import { describe, expect, it } from 'vitest'
import type { HeldDays } from '#domain/deadline/overdue-days.ts'
import { MINISTRIES, type OverMatter } from '#domain/obstacle/attribute-over-days.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { holderFigures, isDelayedBy, sumHolders, sumMinistries } from './holder-score.ts'
import type { JudgedWork } from './period-work.ts'

const matter = (changes: Partial<OverMatter>): OverMatter => ({
  subjectType: 'obstacle',
  subjectId: 'vm-1',
  code: 'VM-2024-001',
  title: '',
  organisationId: 'dic',
  organisation: 'Sở TT&TT',
  steps: ['received'],
  since: plainDate('2024-10-21'),
  dueOn: plainDate('2024-10-23'),
  isHeldNow: false,
  days: 3,
  ...changes,
})
const work = (overdue: HeldDays[] | null): JudgedWork => ({
  id: 'work',
  label: 'V.8.3',
  title: '',
  organisationId: 'viettel',
  organisation: 'Viettel',
  dueOn: plainDate('2024-10-25'),
  isReturned: false,
  class: 'open-late',
  classByOriginal: 'open-late',
  overdue,
})
const blockedBy = (organisationId: string, days: number): HeldDays => ({
  holder: { kind: 'agency', organisationId, organisation: organisationId },
  days,
})

describe('what a holder answers for', () => {
  it('are its days over the limits and the days it held up the work of others, each the sum of its list', () => {
    const matters = [matter({}), matter({ subjectId: 'vm-2', days: 1 }), matter({ organisationId: 'office', days: 2 })]
    const works = [
      work([{ holder: { kind: 'lead' }, days: 4 }, blockedBy('office', 5)]),
      work([blockedBy('office', 1), blockedBy('sxd', 2)]),
      work([{ holder: { kind: 'nobody' }, days: 9 }]),
      work(null),
    ]
    expect(
      holderFigures({ matters, works }).map((row) => [
        row.organisationId,
        row.matters,
        row.days,
        row.works,
        row.delayedDays,
      ]),
    ).toEqual([
      ['office', 1, 2, 2, 6],
      ['dic', 2, 4, 0, 0],
      ['sxd', 0, 0, 1, 2],
    ])
    expect(works.filter((one) => isDelayedBy(one, 'office'))).toHaveLength(2)
    expect(works.filter((one) => isDelayedBy(one, ''))).toHaveLength(2)
  })

  it('add up to each matter and each work once, whoever had it one after the other, and ministries apart', () => {
    const matters = [
      matter({}),
      matter({ organisationId: 'office', days: 2 }),
      matter({ organisationId: MINISTRIES, days: 7 }),
    ]
    const works = [work([blockedBy('office', 1), blockedBy('sxd', 2)]), work([blockedBy('office', 5)])]
    expect(sumHolders({ matters, works })).toEqual({ matters: 1, days: 5, works: 2, delayedDays: 8 })
    expect(sumMinistries(matters)).toEqual({ matters: 1, days: 7 })
  })
})
