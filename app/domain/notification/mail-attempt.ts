const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 60 * 60_000
/** About a day and a half of trying. */
const MOST_ATTEMPTS = 40

/**
 * What came of handing a mail to the server: taken, refused for good, or worth another try. In doubt: the line broke, or
 * no answer came, when the server may have had the mail already.
 */
export type MailOutcome =
  | { state: 'sent' }
  | { state: 'refused'; reason: string }
  | { state: 'not-sent'; reason: string; isInDoubt: boolean }

export type MailDecision =
  | { state: 'sent' }
  | { state: 'failed'; reason: string }
  | { state: 'pending'; reason: string; retryInMs: number }

/** A refusal (5xx) ends it; anything else is tried again with growing pauses, always under the same Message-ID. */
export function decideAfterAttempt({ outcome, attempts }: { outcome: MailOutcome; attempts: number }): MailDecision {
  if (outcome.state === 'sent') return { state: 'sent' }
  if (outcome.state === 'refused' || attempts >= MOST_ATTEMPTS) return { state: 'failed', reason: outcome.reason }
  return {
    state: 'pending',
    reason: outcome.reason,
    retryInMs: Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)),
  }
}
