import { describe, expect, it } from 'vitest'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { toHolderSpans } from './holder-lanes.ts'

const calendar = buildWorkingCalendar([{ day: plainDate('2024-01-01'), kind: 'statutory' }])
const at = (day: string) => instantAt(plainDate(day), '09:00')

describe('who held a matter', () => {
  it('gives the days over its limit to the holder of those days', () => {
    const [asked, now] = toHolderSpans({
      holdings: [
        {
          subjectType: 'obstacle',
          step: 'clarifying',
          organisation: 'Viettel',
          startedAt: at('2024-10-21'),
          endedAt: at('2024-10-30'),
          limitDays: 5,
          dueOn: plainDate('2024-10-28'),
        },
        {
          subjectType: 'obstacle',
          step: 'received',
          organisation: 'Sở TT&TT',
          startedAt: at('2024-10-30'),
          endedAt: null,
          limitDays: 2,
          dueOn: plainDate('2024-11-01'),
        },
      ],
      today: plainDate('2024-11-04'),
      calendar,
    })
    expect(asked).toMatchObject({ days: 7, daysOver: 2, isHeldNow: false })
    expect(now).toMatchObject({ days: 3, daysOver: 1, isHeldNow: true, to: '2024-11-04' })
  })
})
