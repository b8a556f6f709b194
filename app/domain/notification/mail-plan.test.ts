import { describe, expect, it } from 'vitest'
import { planMails, type ReadyMessage } from './mail-plan.ts'

const message = (id: string, personId: string, changes: Partial<ReadyMessage> = {}): ReadyMessage => ({
  id,
  personId,
  kind: 'reminder',
  urgency: 'digest',
  ...changes,
})
const plan = (messages: ReadyMessage[], digestMadeFor: string[] = []) =>
  planMails({ messages, today: '2024-11-05', digestMadeFor: new Set(digestMadeFor) })

describe('the mails of a moment', () => {
  it('one digest a person, whatever it holds', () => {
    const { mails } = plan([message('1', 'lan'), message('2', 'minh'), message('3', 'lan', { kind: 'overdue' })])
    expect(mails).toEqual([
      { personId: 'lan', messageKey: 'digest.lan.2024-11-05', notificationIds: ['1', '3'] },
      { personId: 'minh', messageKey: 'digest.minh.2024-11-05', notificationIds: ['2'] },
    ])
  })

  it('what is told at once goes beside the digest, all of it together', () => {
    const { mails } = plan([
      message('1', 'lan'),
      message('2', 'lan', { kind: 'escalation', urgency: 'now' }),
      message('3', 'lan', { kind: 'assignment-issued' }),
    ])
    expect(mails.map(({ notificationIds }) => notificationIds)).toEqual([['1'], ['2', '3']])
  })

  it('a reminder that is late for the digest of the day waits, everything else goes', () => {
    const { mails, postponedIds } = plan(
      [message('1', 'lan'), message('2', 'lan', { kind: 'assignment-issued' })],
      ['lan'],
    )
    expect(postponedIds).toEqual(['1'])
    expect(mails.map(({ notificationIds }) => notificationIds)).toEqual([['2']])
  })

  it('a reminder of the utmost urgency does not wait for a digest', () => {
    const { mails } = plan([message('1', 'lan', { urgency: 'now' })], ['lan'])
    expect(mails).toEqual([{ personId: 'lan', messageKey: '1', notificationIds: ['1'] }])
  })
})
