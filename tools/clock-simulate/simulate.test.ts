import { describe, expect, it } from 'vitest'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { describeStep, simulate } from './simulate.ts'
import { parseSimulationInput } from './simulation-input.ts'

const input = (changes: object = {}, life: object = {}) => ({
  from: '2024-01-01',
  to: '2024-07-31',
  lives: [{ id: 'a1', issuedAt: '2024-06-17T08:00:00+07:00', dueOn: '2024-06-28', ...life }],
  ...changes,
})
function run(content: object) {
  const parsed = parseSimulationInput(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.params))
  const { calendar } = parsed.value
  return simulate({ ...parsed.value, calendar: calendar ?? provinceCalendar }).map(describeStep)
}
const told = (content: object) => run(content).map(({ id, step, at }) => `${at.slice(0, 10)} ${id} ${step}`)

describe('a simulated life', () => {
  it('is printed as steps with their instant in the province and the version of the date', () => {
    expect(run(input())[0]).toEqual({
      id: 'a1',
      step: 'chase-acceptance',
      at: '2024-06-19T07:30:00+07:00',
      dueVersion: 1,
    })
  })

  it('runs up the ladder, chased for its acceptance, inside the days asked for', () => {
    expect(told(input({ to: '2024-07-03' }))).toEqual([
      '2024-06-19 a1 chase-acceptance',
      '2024-06-19 a1 remind-7',
      '2024-06-21 a1 escalate-acceptance',
      '2024-06-25 a1 remind-3',
      '2024-06-27 a1 remind-1',
      '2024-07-01 a1 overdue',
      '2024-07-03 a1 escalate-dic',
    ])
    expect(told(input({ from: '2024-07-01', to: '2024-07-02' }))).toEqual(['2024-07-01 a1 overdue'])
  })

  it('stands in order of time, id and step name among others', () => {
    const { lives } = input()
    const both = {
      ...input({ to: '2024-06-19' }),
      lives: [
        { ...lives[0], id: 'b' },
        { ...lives[0], id: 'a10' },
        { ...lives[0], id: 'a2' },
      ],
    }
    expect(told(both)).toEqual([
      '2024-06-19 a10 chase-acceptance',
      '2024-06-19 a10 remind-7',
      '2024-06-19 a2 chase-acceptance',
      '2024-06-19 a2 remind-7',
      '2024-06-19 b chase-acceptance',
      '2024-06-19 b remind-7',
    ])
  })

  it('hears the events in order of time, however they are listed', () => {
    const events = [
      { at: '2024-06-26T09:00:00+07:00', kind: 'extend', dueOn: '2024-07-12' },
      { at: '2024-06-18T09:00:00+07:00', kind: 'accept' },
    ]
    expect(run(input({ to: '2024-07-03' }, { events })).map(({ step, dueVersion }) => [step, dueVersion])).toEqual([
      ['remind-7', 1],
      ['remind-3', 1],
      ['remind-7', 2],
    ])
  })

  it('does not print what would lie in a year without rows', () => {
    const calendar = { years: { 2024: { days_off: [{ date: '2024-01-01' }] }, 2025: {} } }
    const late = {
      issuedAt: '2024-12-20T08:00:00+07:00',
      dueOn: '2024-12-31',
      events: [{ at: '2024-12-20T09:00:00+07:00', kind: 'accept' }],
    }
    expect(told(input({ to: '2025-03-01', calendar }, late))).toEqual([
      '2024-12-26 a1 remind-3',
      '2024-12-30 a1 remind-1',
    ])
  })

  it('may be given its calendar with no more than the dates', () => {
    const calendar = {
      years: { '2024': { days_off: [{ date: '2024-06-27' }], working_weekend_days: [{ date: '2024-06-29' }] } },
    }
    const parsed = parseSimulationInput(input({ calendar }))
    expect(parsed.ok && parsed.value.calendar).toEqual(
      buildWorkingCalendar([
        { day: plainDate('2024-06-27'), kind: 'statutory' },
        { day: plainDate('2024-06-29'), kind: 'worked-saturday' },
      ]),
    )
    expect(told(input({ calendar, to: '2024-06-30' }))).toContain('2024-06-29 a1 overdue')
  })
})

describe('an input that cannot be read', () => {
  const at = '2024-06-18T09:00:00+07:00'
  it.each([
    [[], '', 'phải là một đối tượng JSON, không phải []'],
    [input({ to: '2024-02-30' }), 'to', 'phải là một ngày có thật, dạng 2024-06-30, không phải "2024-02-30"'],
    [input({ to: undefined }), 'to', 'thiếu một ngày có thật, dạng 2024-06-30'],
    [input({ to: '2023-01-01' }), 'to', 'không được trước from'],
    [input({ dayOff: 'nearest' }), 'dayOff', 'phải là một trong: literal, previous, next, không phải "nearest"'],
    [
      input({}, { issuedAt: '2024-06-17' }),
      'lives.0.issuedAt',
      'phải là một thời điểm có múi giờ, dạng 2024-02-01T08:00:00+07:00, không phải "2024-06-17"',
    ],
    [
      input({}, { events: [{ at, kind: 'extend' }] }),
      'lives.0.events.0.dueOn',
      'thiếu một ngày có thật, dạng 2024-06-30',
    ],
    [input({ calendar: 2024 }), 'calendar', 'phải là một lịch làm việc, dạng như holidays.json'],
  ])('is refused with the first place and what should stand there (%#)', (content, place, why) => {
    expect(parseSimulationInput(content)).toEqual({ ok: false, reason: 'unreadable', params: { place, why } })
  })

  it('names the events there are when one is unknown', () => {
    const parsed = parseSimulationInput(input({}, { events: [{ at, kind: 'decline' }] }))
    expect(!parsed.ok && String(parsed.params?.why)).toMatch(/^phải là một trong các việc: accept, .*extend/)
  })
})
