import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'

const issuedAt = instantAt(plainDate('2024-02-01'), '08:00')

/** Work accepted and issued on 01/02/2024 at 8:00, due on Friday 28/06/2024, nothing fired yet. */
export const clockFacts = (changes: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: 'once',
  state: 'in-progress',
  dueOn: plainDate('2024-06-28'),
  dueTime: null,
  dueVersion: 1,
  dueVersionBeganAt: issuedAt,
  resumedAt: null,
  issuedAt,
  lastActivityAt: issuedAt,
  submittedAt: null,
  decisionWaitingSince: null,
  acknowledgedAt: null,
  acknowledgedVersion: null,
  yearly: false,
  urgency: 'normal',
  isLedByDic: false,
  isGivenOn: false,
  settledUntil: issuedAt,
  fired: [],
  ...changes,
})
