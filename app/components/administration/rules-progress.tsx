import { Instant } from '#components/ui/day.tsx'
import { formatNumber } from '#components/ui/format.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { m } from '#i18n/messages.js'

type RulesProgress = {
  cause: 'calendar' | 'policy'
  at: Date
  total: number
  behind: number
  faults: number
  tookMs: number
  isFinished: boolean
}

const CAUSES = {
  calendar: m.rules_progress_calendar,
  policy: m.rules_progress_policy,
} as const satisfies Record<RulesProgress['cause'], () => string>

/** How far the newest change of the calendar or of the policy has reached the open clocks. */
export function RulesProgressNotice({ progress }: { progress: RulesProgress | undefined }) {
  if (!progress) return null
  const { cause, at, total, behind, faults, tookMs, isFinished } = progress
  const seconds = formatNumber(tookMs / 1000)
  const done = Math.max(0, total - behind)
  return (
    <Notice status={isFinished && faults === 0 ? 'done' : 'near-due'}>
      <p>
        {CAUSES[cause]()} (<Instant at={at} />
        ):{' '}
        {isFinished
          ? m.rules_progress_finished({ total: formatNumber(total), seconds })
          : m.rules_progress_running({ done: formatNumber(done), total: formatNumber(total), seconds })}
      </p>
      {isFinished ? null : <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} />}
      {faults > 0 ? <p>{m.rules_progress_faults({ count: formatNumber(faults) })}</p> : null}
    </Notice>
  )
}
