import { describe, expect, it } from 'vitest'
import { sumProposal } from './proposal-sums.ts'

const blocked = { id: 'a', label: 'V.8.3' }
const filings = [
  { filer: 'Viettel', isBlocking: true, assignment: blocked },
  { filer: 'Viettel', isBlocking: true, assignment: blocked },
  { filer: 'VNPT', isBlocking: false, assignment: { id: 'b', label: 'III.2.1' } },
]
const order = (lead: string | null, unblocks = false) => ({ lead, unblocks })

describe('what a proposal brings about', () => {
  it('is work for each lead, an answer to each filing, and the work that goes on', () => {
    const points = [order('UBND huyện Kim Bảng', true), order('Sở Xây dựng'), order('Sở Xây dựng'), order(null)]
    expect(sumProposal({ points, filings })).toEqual({
      works: [
        { lead: 'UBND huyện Kim Bảng', count: 1 },
        { lead: 'Sở Xây dựng', count: 2 },
      ],
      answers: 3,
      filers: 2,
      resumed: [blocked],
    })
  })

  it('lets no work go on that no point unblocks', () => {
    expect(sumProposal({ points: [order('Sở Xây dựng'), order(null)], filings }).resumed).toEqual([])
  })
})
