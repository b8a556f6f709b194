import { m } from '#i18n/messages.js'
import { formatPercent } from './format.ts'
import type { Status } from './status.ts'

export function Progress({ percent, status }: { percent: number; status?: Status }) {
  return (
    <progress
      className={status ? `progress is-${status}` : 'progress'}
      value={percent}
      max={100}
      aria-label={m.ui_progress({ percent: formatPercent(percent) })}
    >
      {formatPercent(percent)}
    </progress>
  )
}
