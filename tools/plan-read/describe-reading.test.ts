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

  it('prints each target as a figure with its unit and the day it is promised for', () => {
    const { targets } = describeReading(readPlan(text))
    expect(targets).toHaveLength(15)
    expect(targets[0]).toMatchObject({ anchor: 'II.1.1', operator: '>=', value: 100, unit: '%' })
    expect(JSON.stringify(targets[0])).toContain('2025-12-31')
  })

  it('prints the tables of work, and of every field how sure its reading is', () => {
    const annex = '| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Xây trạm | Sở Xây dựng |\n'
    const { tables, items } = describeReading(readPlan(annex))
    expect(tables).toMatchObject([{ anchor: 'PL', rows: 1, lines: [1, 3] }])
    expect(Object.keys(items[0]?.confidence ?? {})).toEqual(['item', 'lead', 'coordinating', 'deadline', 'product'])
  })

  it('has a sentence of its own for every refusal', () => {
    const sentences = SOURCE_REFUSALS.map((reason) => explainRefusal({ ok: false, reason }))
    expect(new Set(sentences).size).toBe(SOURCE_REFUSALS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  })
})
