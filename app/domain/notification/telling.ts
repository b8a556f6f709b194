export const WITHHELD_REASONS = ['told-already', 'not-wanted'] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/**
 * What became of telling one person of something: `waiting` has not been tried yet, `retrying` was not taken by the
 * mail server so far, `cancelled` was not sent because its cause had ended. The withheld ones stand in the record only:
 * another message of that day says it, or the reader wants no mail about it.
 */
export const TELLING_STATES = ['sent', 'waiting', 'retrying', 'failed', 'cancelled', ...WITHHELD_REASONS] as const
export type TellingState = (typeof TELLING_STATES)[number]

export type Telling = {
  name: string
  /** Whom the reader represented when it was written. */
  onBehalfOf: string | null
  state: TellingState
  sentAt: Date | null
  /** What the mail server answered last, where it did not take it. */
  reason: string | null
  nextAt: Date | null
}
