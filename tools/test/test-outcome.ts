/** One test, whichever runner ran it. */
export type TestOutcome = {
  suite: string
  file: string
  title: string
  state: 'passed' | 'failed' | 'skipped'
  durationMs: number
  /** Why it was skipped. */
  reason?: string
}
