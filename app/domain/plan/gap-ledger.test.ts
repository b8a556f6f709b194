import { describe, expect, it } from 'vitest'
import { type ItemFacts, isWorkedOff, openGapsOf, toGapLedger } from './gap-ledger.ts'

const complete: ItemFacts = {
  anchor: 'V.2.1',
  kind: 'duty',
  reviewState: 'accepted',
  readGaps: [],
  hasOwner: true,
  hasChosenCoordinating: false,
  hasDate: true,
  hasUndatedReason: false,
  hasProduct: true,
  unknownNames: [],
  gapReason: null,
}
const facts = (changes: Partial<ItemFacts>): ItemFacts => ({ ...complete, ...changes })
const registered = { number: '2950', issuedOn: '2023-10-20', signer: 'Nguyễn Đức Vượng', gapReason: null }

describe('what a sentence leaves open', () => {
  it('a date is missing until there is one, or the reason why not', () => {
    expect(openGapsOf(facts({ hasDate: false }))).toEqual(['no-date'])
    expect(openGapsOf(facts({ hasDate: false, hasUndatedReason: true }))).toEqual([])
  })
  it('an owner cannot be replaced by a reason', () => {
    expect(openGapsOf(facts({ hasOwner: false, gapReason: 'không rõ' }))).toEqual(['no-owner'])
  })
  it('a group to be chosen is counted as such, not as a missing owner', () => {
    expect(openGapsOf(facts({ hasOwner: false, readGaps: ['group-members-to-choose'] }))).toEqual([
      'group-members-to-choose',
    ])
  })
  it('"các cơ quan liên quan" is settled by choosing agencies or by a reason', () => {
    expect(openGapsOf(facts({ readGaps: ['vague-addressee'] }))).toEqual(['vague-addressee'])
    expect(openGapsOf(facts({ readGaps: ['vague-addressee'], hasChosenCoordinating: true }))).toEqual([])
    expect(openGapsOf(facts({ readGaps: ['vague-addressee'], gapReason: 'xác định theo từng dự án' }))).toEqual([])
  })
  it('a target, and a sentence that assigns nothing, leave nothing open', () => {
    const bare = { hasOwner: false, hasDate: false, hasProduct: false }
    expect(openGapsOf(facts({ ...bare, kind: 'target' }))).toEqual([])
    expect(openGapsOf(facts({ ...bare, reviewState: 'not-a-task' }))).toEqual([])
  })
})

describe('the ledger', () => {
  it('counts targets, tasks and duties, and not the obstacle clause', () => {
    const ledger = toGapLedger(
      [
        complete,
        facts({ kind: 'target', reviewState: 'pending' }),
        facts({ kind: 'obstacle-clause', reviewState: 'pending' }),
      ],
      registered,
    )
    expect([ledger.reviewed, ledger.total]).toEqual([1, 2])
  })
  it('is worked off when all is reviewed and closed, the header included', () => {
    expect(isWorkedOff(toGapLedger([complete], registered))).toBe(true)
    expect(isWorkedOff(toGapLedger([facts({ reviewState: 'pending' })], registered))).toBe(false)
    expect(isWorkedOff(toGapLedger([complete], { ...registered, number: null }))).toBe(false)
    expect(isWorkedOff(toGapLedger([complete], { ...registered, number: null, gapReason: 'chưa phát hành' }))).toBe(
      true,
    )
  })
})
