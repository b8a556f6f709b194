import { describe, expect, it } from 'vitest'
import {
  DecideExtensionSchema,
  EnterReportSchema,
  EnterResultSchema,
  ReportProgressSchema,
  RequestExtensionSchema,
  SendBackSchema,
} from './forms.ts'

const reasonsOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`)

describe('the form of a progress report', () => {
  const typed = { percent: '70', text: 'Đã lấy ý kiến' }

  it('takes percent and words, the rest is optional', () => {
    expect(ReportProgressSchema.parse(typed)).toEqual({
      percent: 70,
      text: 'Đã lấy ý kiến',
      product: null,
      documentNumber: null,
    })
  })

  it.each([
    ['', 'percent-missing'],
    ['101', 'percent-range'],
    ['-1', 'percent-range'],
    ['7.5', 'percent-range'],
    ['bảy mươi', 'percent-range'],
  ])('does not take "%s" as a percentage', (percent, reason) => {
    expect(reasonsOf(ReportProgressSchema.safeParse({ ...typed, percent }))).toEqual([`percent: ${reason}`])
  })

  it('says everything that is missing at once, and when words are too many', () => {
    expect(reasonsOf(ReportProgressSchema.safeParse({}))).toEqual([
      'percent: percent-missing',
      'text: report-text-missing',
    ])
    expect(reasonsOf(ReportProgressSchema.safeParse({ ...typed, text: 'x'.repeat(4001) }))).toEqual(['text: too-long'])
  })
})

it('a report on paper is entered with the letter it stands in', () => {
  const form = { letterNumber: '512/BC-SXD', letterOn: '27/11/2024', arrivedOn: '28/11/2024', text: 'Đã ban hành.' }
  expect(EnterResultSchema.parse(form)).toEqual({
    text: 'Đã ban hành.',
    product: null,
    letter: { number: '512/BC-SXD', datedOn: '2024-11-27', arrivedOn: '2024-11-28', arrivedTime: null },
  })
  expect(reasonsOf(EnterReportSchema.safeParse({ percent: '50', text: 'x' }))).toEqual([
    'letterNumber: letter-number-missing',
    'letterOn: letter-day-missing',
    'arrivedOn: arrival-missing',
  ])
})

describe('dates in forms', () => {
  it('are read as people write them', () => {
    const form = { reason: 'x', doneSoFar: 'y', askedDueOn: '5/11/2024' }
    expect(RequestExtensionSchema.parse(form).askedDueOn).toBe('2024-11-05')
    expect(SendBackSchema.parse({ reason: 'x', redoDueOn: '' }).redoDueOn).toBeNull()
  })

  it('say so when they cannot be read, or are missing where they are needed', () => {
    const ask = (askedDueOn: string) =>
      reasonsOf(RequestExtensionSchema.safeParse({ reason: 'x', doneSoFar: 'y', askedDueOn }))
    expect(ask('31/02/2025')).toEqual(['askedDueOn: plain-date'])
    expect(ask('')).toEqual(['askedDueOn: asked-date-missing'])
    expect(reasonsOf(SendBackSchema.safeParse({ reason: 'x', redoDueOn: 'mai' }))).toEqual(['redoDueOn: plain-date'])
  })
})

it('a refusal of more time needs its reason, a grant does not', () => {
  expect(reasonsOf(DecideExtensionSchema.safeParse({ decision: 'refuse' }))).toEqual(['note: refusal-reason-missing'])
  expect(DecideExtensionSchema.safeParse({ decision: 'grant' }).success).toBe(true)
})
