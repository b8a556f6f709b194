import { describe, expect, it } from 'vitest'
import { ReviewItemSchema } from './forms.ts'

const ORGANISATION = '01a20e0b-510b-752a-83da-c7e058c8b796'
const typed = { version: '1', lead: `org:${ORGANISATION}`, dueOn: '', undatedReason: '' }
const reasonsOf = (form: object) => {
  const parsed = ReviewItemSchema.safeParse({ ...typed, ...form })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}

describe('a reviewed sentence', () => {
  it('has a date, a rule, or the reason why there is neither', () => {
    expect(reasonsOf({})).toEqual(['dueOn: date-or-reason'])
    expect(reasonsOf({ dueOn: '30/06/2025' })).toEqual([])
    expect(reasonsOf({ undatedReason: 'project-progress' })).toEqual([])
    expect(reasonsOf({ dueOn: '30/06/2025', undatedReason: 'project-progress' })).toEqual(['dueOn: date-and-reason'])
    expect(reasonsOf({ dueOn: '31/02/2025', undatedReason: 'project-progress' })).toEqual(['dueOn: plain-date'])
  })
  it('with another reason says which', () => {
    expect(reasonsOf({ undatedReason: 'other' })).toEqual(['undatedOther: undated-other-missing'])
    expect(ReviewItemSchema.parse({ ...typed, undatedReason: 'other', undatedOther: 'Chờ vốn' }).undatedReason).toBe(
      'Chờ vốn',
    )
  })
  it('that comes back has its day and month, typed dd/mm', () => {
    const form = ReviewItemSchema.parse({
      ...typed,
      workKind: 'recurring',
      everyMonths: '12',
      monthDay: '14/12',
      until: '31/12/2025',
    })
    expect(form.recurrence).toEqual({ everyMonths: 12, monthDay: '12-14', until: '2025-12-31' })
    expect(reasonsOf({ workKind: 'recurring', monthDay: '32/12' })).toEqual(['monthDay: month-day-missing'])
  })
  it('that goes on for good needs no further reason', () => {
    expect(ReviewItemSchema.parse({ ...typed, workKind: 'continuing' }).undatedReason).toBe('continuing')
  })
  it('without lead is refused beside the lead', () => {
    expect(reasonsOf({ lead: '', undatedReason: 'continuing' })).toEqual(['lead: owner-missing'])
    expect(reasonsOf({ lead: 'other', leadOther: 'group:nobody', undatedReason: 'continuing' })).toEqual([
      'lead: owner-missing',
    ])
  })
  it('takes the ticks of the chosen group and of no other', () => {
    const form = ReviewItemSchema.parse({
      ...typed,
      undatedReason: 'continuing',
      lead: 'group:districts',
      ticked: ['districts', 'press'],
      member: [`districts:${ORGANISATION}`, `press:${ORGANISATION}`],
    })
    expect(form).toMatchObject({ memberIds: [ORGANISATION], hasTicks: true })
  })
})
