import { describe, expect, it } from 'vitest'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { dutyKindsOf, toDuties, type WaitingMatter } from './duties.ts'

const calendar = buildWorkingCalendar([{ day: plainDate('2024-01-01'), kind: 'statutory' }])
const today = plainDate('2024-11-04')

const matter = (changes: Partial<WaitingMatter> = {}): WaitingMatter => ({
  kind: 'submitted',
  subjectId: 'a',
  code: 'V.2.1',
  step: 'submitted',
  title: '',
  quote: '',
  organisation: 'Sở Xây dựng',
  waitsSince: new Date('2024-11-01T02:00:00Z'),
  dueOn: null,
  ...changes,
})

describe('an inbox', () => {
  it('puts what has waited longest first', () => {
    const duties = toDuties({
      matters: [
        matter({ subjectId: 'new' }),
        matter({ subjectId: 'old', waitsSince: new Date('2024-10-24T02:00:00Z') }),
      ],
      today,
      calendar,
    })
    expect(duties.map((duty) => duty.subjectId)).toEqual(['old', 'new'])
  })

  it('gives a submitted result three working days: handed in on a Friday, due the Wednesday after', () => {
    expect(toDuties({ matters: [matter()], today, calendar })[0]).toMatchObject({
      dueOn: '2024-11-06',
      urgency: 'in-time',
    })
  })

  it('says that a limit ends today, and that it has passed', () => {
    const limits = (day: string) =>
      toDuties({ matters: [matter({ dueOn: plainDate(day) })], today, calendar })[0]?.urgency
    expect(limits('2024-11-04')).toBe('today')
    expect(limits('2024-11-01')).toBe('over')
  })

  it('of an officer of an agency is empty by design: the agency sees what it owes instead', () => {
    expect(dutyKindsOf('officer')).toEqual([])
    expect(dutyKindsOf('leadership')).toEqual([
      'plan-approval',
      'extension',
      'escalation',
      'matter-escalation',
      'dossier',
    ])
  })
})
