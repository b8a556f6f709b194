import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { decideExtensionRequest, extensionDecider } from './extension.ts'

const day = plainDate
const asked = (changes: Partial<Parameters<typeof decideExtensionRequest>[0]> = {}) =>
  decideExtensionRequest({
    dueOn: day('2024-11-08'),
    dueTime: null,
    dueSetBy: 'dic',
    isLedByDic: false,
    hasOpenRequest: false,
    askedDueOn: day('2024-11-29'),
    now: instantAt(day('2024-11-04'), '08:05'),
    ...changes,
  })

describe('who decides a request for time', () => {
  it.each([
    ['plan', false, 'leadership'],
    ['province', false, 'leadership'],
    ['dic', false, 'dic'],
    ['dic', true, 'office'],
    ['plan', true, 'leadership'],
  ] as const)('date set by %s, led by the DIC %s: %s', (dueSetBy, isLedByDic, expected) => {
    expect(extensionDecider({ dueSetBy, isLedByDic })).toBe(expected)
  })
})

describe('asking for more time', () => {
  it('keeps the present date and names the decider', () => {
    expect(asked()).toEqual({
      ok: true,
      value: { oldDueOn: '2024-11-08', askedDueOn: '2024-11-29', decider: 'dic', isLate: false },
    })
  })

  it('is in time until 24:00 of the date and marked late after it', () => {
    expect(asked({ now: instantAt(day('2024-11-08'), '23:59') })).toMatchObject({ value: { isLate: false } })
    expect(asked({ now: instantAt(day('2024-11-09'), '00:00') })).toMatchObject({ value: { isLate: true } })
  })

  it('is refused for a date that is not later, lies in the past, or does not exist', () => {
    expect(asked({ askedDueOn: day('2024-11-08') })).toEqual({
      ok: false,
      reason: 'extension-not-later',
      field: 'askedDueOn',
      params: { dueOn: '2024-11-08' },
    })
    const long = { now: instantAt(day('2025-01-15'), '09:00') }
    expect(asked({ ...long, askedDueOn: day('2025-01-14') })).toMatchObject({ reason: 'extension-in-past' })
    expect(asked({ ...long, askedDueOn: day('2025-01-15') })).toMatchObject({ ok: true })
    expect(asked({ dueOn: null, dueSetBy: null })).toMatchObject({ reason: 'extension-undated' })
  })

  it('is refused while an earlier request is open', () => {
    expect(asked({ hasOpenRequest: true })).toEqual({ ok: false, reason: 'extension-already-asked' })
  })
})
