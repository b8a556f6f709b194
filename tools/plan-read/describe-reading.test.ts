import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOURCE_REFUSALS } from '#domain/plan/accept-source.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { describeReading } from './describe-reading.ts'
import { explainRefusal } from './explain-refusal.ts'

const text = readFileSync(new URL('../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url), 'utf8')

describe('the reading printed for other programs', () => {
  it('joins number and symbol as they are quoted, and leaves a blank number blank', () => {
    const numbered = text.replace('Số:            /KH-UBND', 'Số: 2345/KH-UBND')
    expect(describeReading(readPlan(numbered)).header).toMatchObject({ kind: 'plan', number: '2345/KH-UBND' })
    expect(describeReading(readPlan(text)).header.number).toBeNull()
  })

  it('marks a body that only receives the product', () => {
    const { items } = describeReading(readPlan(text))
    expect(items).toHaveLength(59)
    expect(items.find((item) => item.anchor === 'V.8.1')?.coordinating).toEqual([
      'Sở Thông tin và Truyền thông (nơi nhận)',
    ])
  })

  it('has a sentence of its own for every refusal', () => {
    const sentences = SOURCE_REFUSALS.map((reason) => explainRefusal({ ok: false, reason }))
    expect(new Set(sentences).size).toBe(SOURCE_REFUSALS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  })
})
