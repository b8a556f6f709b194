import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '#domain/calendar/working-calendar.ts'
import { addDays, type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { at } from '#tests/factories/province-time.ts'
import { attributeOverDays, type HeldLine, isWithMinistry, scoreHolders } from './attribute-over-days.ts'
import { daysPastLimit, overDaysWithin } from './over-days.ts'

/** Begun on Monday 04/11/2024, to be done by Wednesday 06/11. */
const line = (changes: Partial<HeldLine> = {}): HeldLine => ({
  subjectType: 'dossier',
  subjectId: 'hs-1',
  code: 'HS-2024-001',
  title: 'Giá thuê cột điện',
  step: 'office-check',
  organisationId: 'office',
  organisation: 'Văn phòng UBND tỉnh',
  startedAt: at('2024-11-04'),
  endedAt: null,
  limitDays: 2,
  dueOn: plainDate('2024-11-06'),
  ...changes,
})
const whole = (to: string) => ({ from: null, to: plainDate(to) })
const overOf = (changes: Partial<HeldLine>, to: string) =>
  overDaysWithin({ line: line(changes), span: whole(to), calendar })

describe('the days a holder keeps a matter over its limit', () => {
  it('are the working days after the limit, the day on which it passes on included', () => {
    expect(overOf({}, '2024-11-06')).toBe(0)
    // 07 and 08/11, and Monday 11/11 after the weekend.
    expect(overOf({}, '2024-11-11')).toBe(3)
    expect(overOf({ endedAt: at('2024-11-08', '16:00') }, '2024-11-29')).toBe(2)
  })

  it('begin for a successor on the day after it took over, however late the step was', () => {
    expect(overOf({ startedAt: at('2024-11-12'), dueOn: plainDate('2024-11-06') }, '2024-11-14')).toBe(2)
  })

  it('are no agency’s while the filer is asked to confirm or a ministry for its answer', () => {
    expect(overOf({ step: 'above-province' }, '2024-11-29')).toBe(0)
    expect(overOf({ step: 'confirming' }, '2024-11-29')).toBe(0)
  })

  it('of a ministry stand under the ministries, whichever agency follows the question up', () => {
    const matters = attributeOverDays({
      lines: [line({ endedAt: at('2024-11-08') }), line({ step: 'above-province', startedAt: at('2024-11-08') })],
      span: whole('2024-11-12'),
      calendar,
    })
    // 07 and 08/11 are the Office's, Monday 11 and Tuesday 12/11 the ministry's.
    expect(matters.map((matter) => [isWithMinistry(matter), matter.days])).toEqual([
      [false, 2],
      [true, 2],
    ])
    expect(scoreHolders(matters)).toMatchObject([{ organisationId: 'office', days: 2 }])
  })

  it('are counted from the limit in days where no day could be set when the step began', () => {
    expect(overOf({ dueOn: null }, '2024-11-11')).toBe(3)
    expect(overOf({ dueOn: null, limitDays: null }, '2024-11-11')).toBe(0)
  })

  it('stand in one row a matter and holder, and the row of a holder is the sum of its list', () => {
    const lines = [
      line({ endedAt: at('2024-11-08') }),
      line({
        organisationId: 'dic',
        organisation: 'Sở TT&TT',
        startedAt: at('2024-11-08'),
        dueOn: plainDate('2024-11-12'),
      }),
      line({ startedAt: at('2024-11-13'), dueOn: plainDate('2024-11-14'), step: 'issuing' }),
      line({ subjectId: 'hs-2', dueOn: plainDate('2024-11-13') }),
    ]
    const matters = attributeOverDays({ lines, span: whole('2024-11-15'), calendar })
    expect(
      matters.map(({ organisationId, subjectId, steps, days }) => [organisationId, subjectId, steps, days]),
    ).toEqual([
      ['office', 'hs-1', ['office-check', 'issuing'], 3],
      ['dic', 'hs-1', ['office-check'], 3],
      ['office', 'hs-2', ['office-check'], 2],
    ])
    expect(scoreHolders(matters)).toEqual([
      { organisationId: 'office', organisation: 'Văn phòng UBND tỉnh', matters: 2, days: 5 },
      { organisationId: 'dic', organisation: 'Sở TT&TT', matters: 1, days: 3 },
    ])
  })
})

const FIRST = plainDate('2024-06-03')
const LAST = plainDate('2024-09-30')
const offset = fc.integer({ min: 0, max: 40 })
/** A matter that passes from hand to hand, each with a limit of its own; the last one may still have it. */
const chains = fc.array(
  fc.record({
    stays: offset,
    limit: offset,
    holder: fc.constantFrom('dic', 'office', 'sxd'),
    step: fc.constantFrom('office-check', 'with-leadership', 'above-province'),
  }),
  { minLength: 1, maxLength: 6 },
)
type Stay = { stays: number; limit: number; holder: string; step: string }

function toLines(stays: readonly Stay[], isEnded: boolean): HeldLine[] {
  let day: PlainDate = FIRST
  return stays.map(({ stays: length, limit, holder, step }, place) => {
    const startedAt = at(day)
    const dueOn = addDays(day, limit)
    day = addDays(day, length)
    const isOpen = place === stays.length - 1 && !isEnded
    return line({ step, organisationId: holder, startedAt, endedAt: isOpen ? null : at(day), dueOn })
  })
}

/** The same told day by day: who had it in the morning of each working day, and was the limit over? */
function modelled(lines: readonly HeldLine[], to: PlainDate, isCounted = (_: HeldLine) => true): number {
  let days = 0
  for (let day = FIRST; day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day)
    const held = lines.find(
      ({ startedAt, endedAt }) => startedAt < at(day, '00:00') && (endedAt === null || endedAt >= at(day, '00:00')),
    )
    if (works.ok && works.value && held?.dueOn && day > held.dueOn && isCounted(held)) days += 1
  }
  return days
}

const sumOf = (rows: readonly { days: number }[]) => rows.reduce((sum, { days }) => sum + days, 0)

describe('whatever way a matter takes', () => {
  it('the days of its holders and of ministries add up to the days on which it was over a limit', () => {
    fc.assert(
      fc.property(chains, fc.boolean(), offset, (stays, isEnded, after) => {
        const lines = toLines(stays, isEnded)
        const to = addDays(FIRST, after * 3)
        const matters = attributeOverDays({ lines, span: { from: null, to }, calendar })
        expect(sumOf(matters)).toBe(modelled(lines, to))
        const ofAgencies = modelled(lines, to, ({ step }) => step !== 'above-province')
        expect(sumOf(scoreHolders(matters))).toBe(ofAgencies)
        expect(sumOf(matters.filter(isWithMinistry))).toBe(modelled(lines, to) - ofAgencies)
      }),
    )
  })

  it('the days of the months add up to those of the quarter', () => {
    const months = [
      ['2024-07-01', '2024-07-31'],
      ['2024-08-01', '2024-08-31'],
      ['2024-09-01', '2024-09-30'],
    ] as const
    fc.assert(
      fc.property(chains, fc.boolean(), (stays, isEnded) => {
        const lines = toLines(stays, isEnded)
        const daysOf = (from: string, to: string) =>
          lines.reduce(
            (sum, one) =>
              sum + daysPastLimit({ line: one, span: { from: plainDate(from), to: plainDate(to) }, calendar }),
            0,
          )
        expect(months.reduce((sum, [from, to]) => sum + daysOf(from, to), 0)).toBe(daysOf('2024-07-01', LAST))
      }),
    )
  })
})
