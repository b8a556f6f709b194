import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { lastPeriodEnd, missingPeriod, periodEndOf } from './measuring-period.ts'
import { readTarget } from './read-target.ts'
import { judgeTrajectory, shareOfGoal } from './trajectory.ts'

const TODAY = plainDate('2024-11-04')
const at = (readOn: string, value: number | null, met: boolean | null = null) => ({
  readOn: plainDate(readOn),
  value,
  met,
})
const judge = (text: string, readings: ReturnType<typeof at>[], today = TODAY) =>
  judgeTrajectory({ target: readTarget(text), readings, everyMonths: 3, today })

const SHARE = 'Đến năm 2025, tỷ lệ hộ có cáp quang đạt 80%.'

describe('a target on its way', () => {
  it('is on track while it stands on or above the straight line from its first reading', () => {
    const { state, neededPerPeriod, periodsLeft } = judge(SHARE, [at('2024-06-30', 60), at('2024-09-30', 65)])
    expect(state).toBe('on-track')
    expect(periodsLeft).toBe(5)
    expect(neededPerPeriod).toBe(3)
  })

  it('is behind below that line, and the pace says where it would end', () => {
    const { state, projected } = judge(SHARE, [at('2024-06-30', 60), at('2024-09-30', 61)])
    expect(state).toBe('behind')
    expect(projected).toBeCloseTo(65.97, 1)
  })

  it('never projects a share beyond the whole', () => {
    expect(judge(SHARE, [at('2024-08-31', 10), at('2024-09-30', 70)]).projected).toBe(100)
  })

  it('is met when it stands there already, missed when its day has passed without', () => {
    expect(judge(SHARE, [at('2024-09-30', 80)]).state).toBe('met')
    expect(judge(SHARE, [at('2025-12-31', 79.9)], plainDate('2026-01-05')).state).toBe('missed')
  })

  it('is not judged on one reading alone', () => {
    expect(judge(SHARE, [at('2024-09-30', 79)])).toMatchObject({ state: 'open', projected: null, neededPerPeriod: 0.2 })
  })

  it('that has to fall is on track below its line', () => {
    const fall = 'Đến năm 2025, tỷ lệ hộ nghèo giảm còn dưới 2%.'
    expect(judge(fall, [at('2024-03-31', 4), at('2024-09-30', 3)]).state).toBe('on-track')
    expect(judge(fall, [at('2024-03-31', 4), at('2024-09-30', 3.9)]).state).toBe('behind')
    expect(judge(fall, [at('2024-09-30', 1.8)]).state).toBe('met')
  })

  it('without a reading has none', () => {
    expect(judge(SHARE, []).state).toBe('no-data')
  })

  it('in steps aims at the next one', () => {
    const steps = 'Tỷ lệ dịch vụ công: đến năm 2024 đạt 70%; đến năm 2025 đạt 90%.'
    expect(judge(steps, [at('2024-09-30', 72)])).toMatchObject({ state: 'met', goal: { by: '2024-12-31', value: 70 } })
    expect(judge(steps, [at('2024-09-30', 72)], plainDate('2025-02-01')).goal.by).toBe('2025-12-31')
  })

  it('that is done or not, or only described, is what was said of it', () => {
    const done = 'Trung tâm dữ liệu đi vào hoạt động.'
    expect(judge(done, [at('2024-09-30', null, false)]).state).toBe('open')
    expect(judge(done, [at('2024-09-30', null, true)]).state).toBe('met')
    expect(judge('Nâng cao nhận thức của người dân.', []).state).toBe('described')
  })
})

describe('how far it has come', () => {
  it('is the part of the goal, and full once reached', () => {
    const target = readTarget(SHARE)
    expect(shareOfGoal(judge(SHARE, [at('2024-09-30', 60)]), target)).toBe(75)
    expect(shareOfGoal(judge(SHARE, [at('2024-09-30', 95)]), target)).toBe(100)
  })
})

describe('the period of measuring', () => {
  it('ends with the month, the quarter, the half-year, the year', () => {
    expect(([1, 3, 6, 12] as const).map((months) => lastPeriodEnd(TODAY, months))).toEqual([
      '2024-10-31',
      '2024-09-30',
      '2024-06-30',
      '2023-12-31',
    ])
    expect(([1, 3, 6, 12] as const).map((months) => periodEndOf(TODAY, months))).toEqual([
      '2024-11-30',
      '2024-12-31',
      '2024-12-31',
      '2024-12-31',
    ])
  })

  const owed = (lastReadOn: string | null, today: string) =>
    missingPeriod({
      lastReadOn: lastReadOn ? plainDate(lastReadOn) : null,
      everyMonths: 3,
      askedOn: plainDate('2024-03-04'),
      today: plainDate(today),
    })

  it('owes a reading once it is over, late after fifteen days', () => {
    expect(owed('2024-06-30', '2024-10-10')).toEqual({ endedOn: '2024-09-30', dueOn: '2024-10-15', isLate: false })
    expect(owed('2024-06-30', '2024-10-16')?.isLate).toBe(true)
    expect(owed('2024-09-30', '2024-10-16')).toBeNull()
    expect(owed('2024-08-15', '2024-10-16')).toBeNull()
  })

  it('owes none of a time before measuring was asked for', () => {
    expect(owed(null, '2024-03-20')).toBeNull()
    expect(owed(null, '2024-04-02')?.endedOn).toBe('2024-03-31')
  })
})
