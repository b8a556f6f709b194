import { describe, expect, it } from 'vitest'
import type { OverMatter } from '#domain/obstacle/attribute-over-days.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { holderRows, sumHeld } from './held-now.ts'

const held = (organisationId: string, filings: number, filingsOver = 0) => ({
  organisationId,
  organisation: organisationId,
  filings,
  filingsOver,
  dossiers: 1,
  dossiersOver: 0,
})
const over = (organisationId: string, days: number): OverMatter => ({
  subjectType: 'obstacle',
  subjectId: `${organisationId} ${days}`,
  code: '',
  title: '',
  organisationId,
  organisation: organisationId,
  steps: ['received'],
  since: plainDate('2024-11-01'),
  dueOn: null,
  isHeldNow: true,
  days,
})

describe('who holds obstacles and dossiers', () => {
  it('stands with what is over its limit first, also a holder of this month that holds nothing any more', () => {
    const rows = holderRows([held('office', 2), held('dic', 5, 2)], [over('dic', 3), over('dic', 4), over('sxd', 6)])
    expect(rows.map((row) => [row.organisationId, row.filings, row.filingsOver, row.matters, row.days])).toEqual([
      ['dic', 5, 2, 2, 7],
      ['sxd', 0, 0, 1, 6],
      ['office', 2, 0, 0, 0],
    ])
  })

  it('adds up', () => {
    expect(sumHeld([held('office', 2), held('dic', 5, 2)])).toEqual({
      filings: 7,
      filingsOver: 2,
      dossiers: 2,
      dossiersOver: 0,
    })
  })
})
