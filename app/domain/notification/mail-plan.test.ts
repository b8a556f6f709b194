import { describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { planMails, type ReadyMessage } from './mail-plan.ts'
import { DEFAULT_MAIL_PREFERENCES, type MailPreferences } from './mail-preferences.ts'

const NOW = instantAt(plainDate('2024-11-05'), '08:00')

const message = (id: string, personId: string, changes: Partial<ReadyMessage> = {}): ReadyMessage => ({
  id,
  personId,
  kind: 'reminder',
  urgency: 'digest',
  createdAt: instantAt(plainDate('2024-11-05'), '07:30'),
  ...changes,
})
const task = (id: string, personId: string) => message(id, personId, { kind: 'assignment-issued', urgency: 'now' })

const plan = (messages: ReadyMessage[], digestMadeFor: string[] = [], wishesOfLan: Partial<MailPreferences> = {}) =>
  planMails({
    messages,
    now: NOW,
    preferences: new Map([['lan', { ...DEFAULT_MAIL_PREFERENCES, ...wishesOfLan }]]),
    calendar,
    fireTime: '07:30',
    digestMadeFor: new Set(digestMadeFor),
  })

describe('the mails of a moment', () => {
  it('one digest a person, whatever it holds', () => {
    const { mails } = plan([message('1', 'lan'), message('2', 'minh'), message('3', 'lan', { kind: 'overdue' })])
    expect(mails).toEqual([
      { personId: 'lan', messageKey: 'digest.lan.2024-11-05', notificationIds: ['1', '3'] },
      { personId: 'minh', messageKey: 'digest.minh.2024-11-05', notificationIds: ['2'] },
    ])
  })

  it('what is told at once goes beside the digest, all of it together', () => {
    const escalation = message('2', 'lan', { kind: 'escalation', urgency: 'now' })
    const { mails } = plan([message('1', 'lan'), escalation, task('3', 'lan')])
    expect(mails.map(({ notificationIds }) => notificationIds)).toEqual([['1'], ['2', '3']])
  })

  it('a reminder that is late for the digest of the day waits, everything else goes', () => {
    const { mails, postponed } = plan([message('1', 'lan'), task('2', 'lan')], ['lan'])
    expect(postponed.map(({ id }) => id)).toEqual(['1'])
    expect(mails.map(({ notificationIds }) => notificationIds)).toEqual([['2']])
  })

  it('a reminder of the utmost urgency does not wait for a digest', () => {
    const { mails } = plan([message('1', 'lan', { urgency: 'flash' })], ['lan'])
    expect(mails).toEqual([{ personId: 'lan', messageKey: '1', notificationIds: ['1'] }])
  })

  it('what one reader wants in the digest waits for it, and news that nobody wants is left out', () => {
    const news = message('2', 'lan', { kind: 'assignment-confirmed', urgency: 'now' })
    const { mails, postponed, notWantedIds } = plan([task('1', 'lan'), news, task('3', 'minh')], [], {
      task: 'digest',
      digestTime: '14:00',
      news: 'off',
    })
    expect(postponed.map(({ id }) => id)).toEqual(['1'])
    expect(notWantedIds).toEqual(['2'])
    expect(mails.map(({ personId }) => personId)).toEqual(['minh'])
  })
})
