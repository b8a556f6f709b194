import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { addDays, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { at } from '#tests/factories/province-time.ts'
import { attributeOverdueDays, type HoldingRecord } from './overdue-days.ts'

const nothing: HoldingRecord = {
  transitions: [{ at: at('2024-05-06'), to: 'in-progress' }],
  requests: [],
  obstacles: [],
}
/** Due on Friday 07/06/2024. */
const split = (changes: Partial<HoldingRecord>, judgedOn: string, isLedByDic = false) =>
  attributeOverdueDays({
    record: { ...nothing, ...changes },
    dueOn: plainDate('2024-06-07'),
    judgedOn: plainDate(judgedOn),
    isLedByDic,
    calendar: provinceCalendar,
  })?.map(({ holder, days }) => [Object.values(holder).join(' '), days])

describe('the overdue days of an assignment', () => {
  it('are the lead’s while the lead has it, the day it hands in included', () => {
    expect(split({}, '2024-06-12')).toEqual([['lead', 3]])
  })

  it('are the judge’s from the day after a submission until the day it was sent back', () => {
    const transitions = [
      { at: at('2024-06-11', '15:00'), to: 'submitted' as const },
      { at: at('2024-06-14', '09:00'), to: 'in-progress' as const },
    ]
    // 10 and 11/06 the lead, 12 to 14/06 the DIC, 17/06 the lead.
    expect(split({ transitions }, '2024-06-17')).toEqual([
      ['lead', 3],
      ['level dic', 3],
    ])
    expect(split({ transitions }, '2024-06-17', true)).toEqual([
      ['lead', 3],
      ['level office', 3],
    ])
  })

  it('are the decider’s while a request for time waits, and nobody’s while it is suspended', () => {
    const requests = [
      { from: at('2024-06-07', '16:00'), to: at('2024-06-12', '10:00'), decider: 'leadership' as const },
    ]
    const transitions = [
      { at: at('2024-06-13', '08:00'), to: 'suspended' as const },
      { at: at('2024-06-18', '08:00'), to: 'in-progress' as const },
    ]
    expect(split({ requests, transitions }, '2024-06-19')).toEqual([
      ['lead', 2],
      ['level leadership', 3],
      ['nobody', 3],
    ])
  })

  it('are the Office’s when it was declined a second time', () => {
    const transitions = [
      { at: at('2024-06-03'), to: 'declined' as const },
      { at: at('2024-06-04'), to: 'issued' as const },
      { at: at('2024-06-05'), to: 'declined' as const },
    ]
    expect(split({ transitions }, '2024-06-11')).toEqual([['level office', 2]])
  })

  it('are the holder’s of a blocking obstacle while it is not with who filed it', () => {
    const obstacles = [{ from: at('2024-06-10', '10:00'), to: at('2024-06-12', '10:00'), organisation: 'Sở Xây dựng' }]
    expect(split({ obstacles }, '2024-06-13')).toEqual([
      ['lead', 2],
      ['agency Sở Xây dựng', 2],
    ])
  })

  it('add up to the days it is late, whatever happened', () => {
    const states = fc.constantFrom(
      'in-progress' as const,
      'submitted' as const,
      'suspended' as const,
      'declined' as const,
    )
    const days = fc.integer({ min: 0, max: 60 })
    const spans = fc.array(fc.record({ day: days, length: days }), { maxLength: 4 })
    const moment = (offset: number) => at(addDays(plainDate('2024-06-01'), offset))
    fc.assert(
      fc.property(fc.array(fc.record({ day: days, to: states })), spans, days, (turns, held, late) => {
        const judgedOn = addDays(plainDate('2024-06-07'), late)
        const parts = attributeOverdueDays({
          record: {
            transitions: turns.sort((a, b) => a.day - b.day).map(({ day, to }) => ({ at: moment(day), to })),
            requests: held.map(({ day, length }) => ({ from: moment(day), to: moment(day + length), decider: 'dic' })),
            obstacles: [],
          },
          dueOn: plainDate('2024-06-07'),
          judgedOn,
          isLedByDic: false,
          calendar: provinceCalendar,
        })
        const over = workingDaysBetween({ calendar: provinceCalendar, from: plainDate('2024-06-07'), to: judgedOn })
        expect(parts?.reduce((sum, part) => sum + part.days, 0)).toBe(over.ok ? over.value : null)
      }),
    )
  })
})
