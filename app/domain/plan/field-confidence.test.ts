import { describe, expect, it } from 'vitest'
import { type PlanReadItem, SURE_FROM } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

const readTask = (sentence: string): PlanReadItem => {
  const [item] = readPlan(`III. NHIỆM VỤ\n1. Hạ tầng\n- ${sentence}\n`).items
  if (!item) throw new Error('nothing was read')
  return item
}
const unsureOf = (sentence: string): string[] =>
  Object.entries(readTask(sentence).confidence)
    .filter(([, sure]) => sure < SURE_FROM)
    .map(([field]) => field)

describe('how sure a field was read', () => {
  it('a sentence that says who and when in the usual words is sure of both', () => {
    const unsure = unsureOf('Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án trước ngày 30/6/2025.')
    expect(unsure).not.toEqual(expect.arrayContaining(['lead']))
    expect(unsure).not.toEqual(expect.arrayContaining(['deadline']))
  })

  it('a named person leaves open which agency leads', () => {
    expect(unsureOf('Giao đồng chí Nguyễn Văn An, Giám đốc Sở Nội vụ theo dõi.')).toContain('lead')
  })

  it('a month without its year is no sure date', () => {
    expect(unsureOf('Xây dựng quy chế trong tháng 8.')).toContain('deadline')
  })
})
