import { m } from '#i18n/messages.js'
import { barSegments, type StatusCounts } from './bar-segments.ts'
import { formatNumber } from './format.ts'
import { Shape } from './mark.tsx'
import { countedStatusLabel, type Status } from './status.ts'

const HEIGHT = 14

/** All assignments of a plan or an agency by class. Said in full to who cannot see it. */
export function StatusBar({ counts, label }: { counts: StatusCounts; label: string }) {
  const segments = barSegments(counts)
  const said = segments.map(({ status, count }) => `${formatNumber(count)} ${countedStatusLabel(status)}`).join(', ')
  return (
    <svg className="bar" role="img" aria-label={said ? m.ui_bar({ label, classes: said }) : label}>
      {segments.length === 0 ? <rect className="fill-track" width="100%" height={HEIGHT} /> : null}
      {segments.map(({ status, startPercent, widthPercent }) => (
        <rect
          key={status}
          className={`fill is-${status}`}
          x={`${startPercent}%`}
          width={`${widthPercent}%`}
          height={HEIGHT}
        />
      ))}
    </svg>
  )
}

/** Every number of the bar opens its list. */
export function StatusLegend({ counts, hrefOf }: { counts: StatusCounts; hrefOf: (status: Status) => string }) {
  return (
    <p className="legend">
      {barSegments(counts).map(({ status, count }) => (
        <a key={status} href={hrefOf(status)} className={`is-${status}`}>
          <Shape status={status} />
          <span>
            <b>{formatNumber(count)}</b> {countedStatusLabel(status)}
          </span>
        </a>
      ))}
    </p>
  )
}
