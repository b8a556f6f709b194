/** Health is written every five seconds: silence for longer means that nobody is there to write it. */
const SILENT_AFTER_MS = 30_000

/** What an operator is told of a part that runs behind the screens. */
export const VERDICTS = ['fine', 'waiting', 'drift', 'stopped', 'silent', 'never-seen'] as const
export type Verdict = (typeof VERDICTS)[number]

type Health = { state: 'running' | 'waiting' | 'drift' | 'stopped'; seenAt: Date }

/** Real time, as health is written in. */
export function judgeBackground(health: Health | undefined, realNow: Date): Verdict {
  if (!health) return 'never-seen'
  if (health.state === 'stopped') return 'stopped'
  if (realNow.getTime() - health.seenAt.getTime() > SILENT_AFTER_MS) return 'silent'
  return health.state === 'running' ? 'fine' : health.state
}
