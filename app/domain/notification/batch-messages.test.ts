import { describe, expect, it } from 'vitest'
import { gatherByBatch } from './batch-messages.ts'

const mailAt = new Date('2024-11-05T08:10:00+07:00')
const urged = (personId: string, label: string, note = 'Khẩn trương thực hiện') => ({
  personId,
  kind: 'assignment-urged' as const,
  params: { code: label, label, title: `Việc ${label}`, note } as Record<string, string | number>,
  subjectType: 'assignment' as const,
  subjectId: `id-of-${label}`,
  dedupeKey: `assignment-urged:${label}:${personId}`,
  nextStepAt: new Date('2024-11-05T08:00:00+07:00'),
})
const gather = (messages: ReturnType<typeof urged>[]) =>
  gatherByBatch(messages, { subjectType: 'bulk-act', subjectId: 'batch', mailAt, atOnceIds: new Set(['id-of-V.9']) })

describe('what people are told of an act on many assignments', () => {
  it('is one message a person, which names the first of the assignments and how many there are', () => {
    const told = gather(['V.2.1', 'V.2.2', 'V.2.3', 'V.2.4'].flatMap((label) => [urged('lan', label)]))
    expect(told.map(({ params, subjectId }) => [params.label, params.count, subjectId])).toEqual([
      ['V.2.1, V.2.2, V.2.3 … (4)', 4, 'batch'],
    ])
    expect(told[0]?.params).not.toHaveProperty('title')
  })

  it('waits until the act can no longer be undone', () => {
    expect(gather([urged('lan', 'V.2.1')]).map(({ nextStepAt }) => nextStepAt)).toEqual([mailAt])
  })

  it('goes at once about work of the utmost urgency, beside what waits', () => {
    const told = gather([urged('lan', 'V.9'), urged('lan', 'V.2.1')])
    expect(told.map(({ params, nextStepAt }) => [params.label, nextStepAt < mailAt])).toEqual([
      ['V.9', true],
      ['V.2.1', false],
    ])
  })

  it('keeps what is said in other words apart, and each person has an own message', () => {
    const told = gather([urged('lan', 'V.2.1'), urged('minh', 'V.2.1'), urged('lan', 'V.2.2', 'Báo cáo trước 15/11')])
    expect(told.map(({ personId, params }) => [personId, params.label])).toEqual([
      ['lan', 'V.2.1'],
      ['minh', 'V.2.1'],
      ['lan', 'V.2.2'],
    ])
    expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(3)
  })
})
