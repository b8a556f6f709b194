import { describe, expect, it } from 'vitest'
import { dayAt, plainDate } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { checkLetter } from './paper-letter.ts'

const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+07:00`)
const KNOWN = { now: at('2024-11-20'), issuedAt: at('2024-10-28'), sentBackAt: null, enteredNumbers: [] }
const letter = (datedOn: string, arrivedOn: string, arrivedTime?: string) => ({
  number: '512/BC-SXD',
  datedOn: plainDate(datedOn),
  arrivedOn: plainDate(arrivedOn),
  arrivedTime: arrivedTime ? timeOfDay(arrivedTime) : null,
})

describe('a report on paper', () => {
  it('counts at the day its letter arrived, to the last minute of it', () => {
    const arrived = checkLetter(letter('2024-11-13', '2024-11-14'), KNOWN)
    expect(arrived.ok && dayAt(arrived.value)).toBe('2024-11-14')
  })

  it('counts at the hour that the registry has noted', () => {
    expect(checkLetter(letter('2024-11-13', '2024-11-14', '16:20'), KNOWN)).toEqual({
      ok: true,
      value: at('2024-11-14', '16:20'),
    })
    const sameMinute = { ...KNOWN, issuedAt: new Date('2024-10-28T09:00:40+07:00') }
    expect(checkLetter(letter('2024-10-28', '2024-10-28', '09:00'), sameMinute)).toEqual({
      ok: true,
      value: sameMinute.issuedAt,
    })
  })

  it('that arrived today counts at this moment, never later', () => {
    expect(checkLetter(letter('2024-11-19', '2024-11-20'), KNOWN)).toEqual({ ok: true, value: KNOWN.now })
  })

  it('that arrived on the day the work was given does not count before it was given', () => {
    const arrived = checkLetter(letter('2024-10-28', '2024-10-28'), KNOWN)
    expect(arrived.ok && arrived.value >= KNOWN.issuedAt).toBe(true)
  })

  it.each([
    ['arrival-in-future', 'arrivedOn', letter('2024-11-20', '2024-11-21'), KNOWN],
    ['arrival-in-future', 'arrivedTime', letter('2024-11-19', '2024-11-20', '09:30'), KNOWN],
    ['arrival-before-issue', 'arrivedTime', letter('2024-10-28', '2024-10-28', '08:59'), KNOWN],
    [
      'arrival-before-return',
      'arrivedTime',
      letter('2024-11-10', '2024-11-12', '08:00'),
      { ...KNOWN, sentBackAt: at('2024-11-12') },
    ],
    ['letter-after-arrival', 'letterOn', letter('2024-11-15', '2024-11-14'), KNOWN],
    ['arrival-before-issue', 'arrivedOn', letter('2024-10-25', '2024-10-27'), KNOWN],
    [
      'arrival-before-return',
      'arrivedOn',
      letter('2024-11-10', '2024-11-11'),
      { ...KNOWN, sentBackAt: at('2024-11-12') },
    ],
    [
      'letter-already-entered',
      'letterNumber',
      letter('2024-11-10', '2024-11-11'),
      { ...KNOWN, enteredNumbers: ['512/BC-SXD'] },
    ],
  ])('is refused as %s, beside the field %s', (reason, field, given, known) => {
    expect(checkLetter(given, known)).toMatchObject({ ok: false, reason, field })
  })
})
