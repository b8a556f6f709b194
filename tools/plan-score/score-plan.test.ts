import { describe, expect, it } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import type { PlanAnswer } from './plan-answer.ts'
import { addScores, scorePlan } from './score-plan.ts'

const reading = readPlan(`KẾ HOẠCH
Năm 2025
III. NHIỆM VỤ
- Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự án, hoàn thành trước ngày 30/6/2025.
- Xây dựng cơ sở dữ liệu bệnh viện.
`)
const header = { kind: 'plan', number: null, symbol: null, issuedOn: null, signer: null }
const project = {
  startsWith: 'Giao Sở Y tế chủ trì',
  kind: 'task|duty',
  anchor: 'III.1',
  lead: ['SỞ Y TẾ'],
  coordinating: ['Sở Tài chính', 'các đơn vị liên quan'],
  deadline: { dueOn: '2025-06-29' },
}
const database = {
  ...project,
  startsWith: 'Xây dựng cơ sở',
  anchor: 'III.2',
  lead: [],
  coordinating: [],
  deadline: null,
}
const answer = (change: Partial<PlanAnswer>): PlanAnswer => ({
  likeHaNam: true,
  header,
  items: [project, database],
  falseFriends: [],
  eitherWay: [],
  ...change,
})

describe('a reading against the answer of a person', () => {
  it('is right in everything when it says the same in other spelling', () => {
    const score = scorePlan(reading, answer({}))
    expect(score).toMatchObject({
      items: { expected: 2, read: 2, matched: 2 },
      kind: { right: 2, of: 2 },
      anchor: { right: 2, of: 2 },
      lead: { right: 1, of: 1 },
      coordinating: { expected: 1, read: 1, matched: 1 },
      deadline: { right: 1, of: 1 },
      header: { right: 5, of: 5 },
      faults: [],
    })
  })

  it('loses recall for a sentence it did not find, precision for one nobody asked for', () => {
    const unread = { ...project, startsWith: 'Tổ chức hội nghị tổng kết' }
    const score = scorePlan(reading, answer({ items: [project, unread], falseFriends: ['Xây dựng cơ sở'] }))
    expect(score.items).toEqual({ expected: 2, read: 2, matched: 1 })
    expect(score.falseFriends).toEqual({ right: 1, of: 1 })
    expect(score.faults).toHaveLength(3)
  })

  it('is not judged by a sentence that may be taken either way', () => {
    const score = scorePlan(reading, answer({ items: [project], eitherWay: ['Xây dựng cơ sở'] }))
    expect(score.items).toEqual({ expected: 1, read: 1, matched: 1 })
  })

  it('counts each field that is read otherwise', () => {
    const wrong = {
      ...project,
      anchor: 'III.9',
      lead: ['Sở Nội vụ'],
      coordinating: [],
      deadline: { dueOn: '2025-06-30' },
    }
    const score = scorePlan(reading, answer({ items: [wrong, database] }))
    expect([score.anchor.right, score.lead.right, score.deadline.right]).toEqual([1, 0, 0])
    expect(score.coordinating).toEqual({ expected: 0, read: 1, matched: 0 })
  })

  it('takes either of two answers where both are right', () => {
    const either = { ...database, deadline: [null, 'continuing' as const] }
    expect(scorePlan(reading, answer({ items: [project, either] })).faults).toEqual([])
  })

  it('is judged by how sure it was: every field is counted once, above or below', () => {
    const { sure, unsure } = scorePlan(reading, answer({}))
    expect(sure.of + unsure.of).toBe(2 * 4)
    expect(sure.right + unsure.right).toBe(2 * 4)
  })

  it('adds up with others as if all were one document', () => {
    const one = scorePlan(reading, answer({}))
    expect(addScores([one, one])).toMatchObject({ items: { expected: 4, matched: 4 }, lead: { right: 2, of: 2 } })
    expect(one.items.expected).toBe(2)
  })
})
