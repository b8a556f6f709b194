import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { addDays, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { at } from '#tests/factories/province-time.ts'
import { attributeOverdueDays, type DayHolder, type HoldingRecord } from './overdue-days.ts'

const nothing: HoldingRecord = {
  transitions: [{ at: at('2024-05-06'), to: 'in-progress', isBlocked: false }],
  requests: [],
  obstacles: [],
}
/** A change of state. */
const turn = (day: string, to: HoldingRecord['transitions'][number]['to'], time?: string, isBlocked = false) => ({
  at: at(day, time),
  to,
  isBlocked,
})
const sayHolder = (holder: DayHolder): string =>
  holder.kind === 'level'
    ? `level ${holder.level}`
    : holder.kind === 'agency'
      ? `agency ${holder.organisation}`
      : holder.kind

/** One stay of a filing. */
const held = (from: string, to: string | null, organisation: string, organisationId = organisation) => ({
  filing: 'filing',
  from: at(from, '10:00'),
  to: to === null ? null : at(to, '10:00'),
  organisationId,
  organisation,
})

/** Due on Friday 07/06/2024. */
const split = (changes: Partial<HoldingRecord>, judgedOn: string, isLedByDic = false) =>
  attributeOverdueDays({
    record: { ...nothing, ...changes },
    dueOn: plainDate('2024-06-07'),
    judgedOn: plainDate(judgedOn),
    lead: { leadId: 'lead', isLedByDic },
    calendar: provinceCalendar,
  })?.map(({ holder, days }) => [sayHolder(holder), days])

describe('the overdue days of an assignment', () => {
  it('are the lead’s while the lead has it, the day it hands in included', () => {
    expect(split({}, '2024-06-12')).toEqual([['lead', 3]])
  })

  it('are the judge’s from the day after a submission until the day it was sent back', () => {
    const transitions = [turn('2024-06-11', 'submitted', '15:00'), turn('2024-06-14', 'in-progress', '09:00')]
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
    const transitions = [turn('2024-06-13', 'suspended', '08:00'), turn('2024-06-18', 'in-progress', '08:00')]
    expect(split({ requests, transitions }, '2024-06-19')).toEqual([
      ['lead', 2],
      ['level leadership', 3],
      ['nobody', 3],
    ])
  })

  it('are the Office’s when it was declined a second time', () => {
    const transitions = [turn('2024-06-03', 'declined'), turn('2024-06-04', 'issued'), turn('2024-06-05', 'declined')]
    expect(split({ transitions }, '2024-06-11')).toEqual([['level office', 2]])
  })

  it('are the holder’s of a blocking obstacle while that is not with the lead itself', () => {
    const obstacles = [
      held('2024-06-10', '2024-06-12', 'Sở Xây dựng'),
      held('2024-06-12', '2024-06-13', 'Đơn vị chủ trì', 'lead'),
      held('2024-06-13', null, 'Văn phòng UBND tỉnh'),
    ]
    expect(split({ obstacles }, '2024-06-17')).toEqual([
      ['lead', 2],
      ['agency Sở Xây dựng', 2],
      ['agency Văn phòng UBND tỉnh', 2],
    ])
  })

  it('are the holder’s of the obstacle also while that has paused the work, and nobody’s while it is paused otherwise', () => {
    const obstacles = [held('2024-06-10', null, 'Sở Xây dựng')]
    const paused = (isBlocked: boolean) => [
      turn('2024-06-11', 'suspended', '08:00', isBlocked),
      turn('2024-06-13', 'in-progress', '08:00'),
    ]
    expect(split({ obstacles, transitions: paused(true) }, '2024-06-14')).toEqual([
      ['lead', 1],
      ['agency Sở Xây dựng', 4],
    ])
    expect(split({ obstacles, transitions: paused(false) }, '2024-06-14')).toEqual([
      ['lead', 1],
      ['agency Sở Xây dựng', 2],
      ['nobody', 2],
    ])
  })

  it('are the other’s where two obstacles block it and one is back with the lead', () => {
    const obstacles = [
      held('2024-06-07', null, 'Đơn vị chủ trì', 'lead'),
      { ...held('2024-06-07', null, 'Sở Xây dựng'), filing: 'another' },
    ]
    expect(split({ obstacles }, '2024-06-11')).toEqual([['agency Sở Xây dựng', 2]])
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
      fc.property(
        fc.array(fc.record({ day: days, to: states, isBlocked: fc.boolean() })),
        spans,
        spans,
        days,
        (turns, asked, blocked, late) => {
          const judgedOn = addDays(plainDate('2024-06-07'), late)
          const parts = attributeOverdueDays({
            record: {
              transitions: turns
                .sort((a, b) => a.day - b.day)
                .map(({ day, ...change }) => ({ at: moment(day), ...change })),
              requests: asked.map(({ day, length }) => ({
                from: moment(day),
                to: moment(day + length),
                decider: 'dic',
              })),
              obstacles: blocked.map(({ day, length }, place) => ({
                filing: `filing ${place}`,
                from: moment(day),
                to: moment(day + length),
                organisationId: place === 0 ? 'lead' : `agency ${place}`,
                organisation: '',
              })),
            },
            dueOn: plainDate('2024-06-07'),
            judgedOn,
            lead: { leadId: 'lead', isLedByDic: false },
            calendar: provinceCalendar,
          })
          const over = workingDaysBetween({ calendar: provinceCalendar, from: plainDate('2024-06-07'), to: judgedOn })
          expect(parts?.reduce((sum, part) => sum + part.days, 0)).toBe(over.ok ? over.value : null)
        },
      ),
    )
  })
})
