import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'

export type ShownPoint = {
  id: string
  ordinal: number
  text: string
  lead: string | null
  dueOn: PlainDate | null
  assignment: { id: string; code: string; state: string } | null
}

/** Points in their order, each with who is to do it and by when, and the assignment it became. */
export function PointList({ points }: { points: readonly ShownPoint[] }) {
  return (
    <ol className="bullets">
      {points.map((point) => (
        <li key={point.id}>
          <b>{point.ordinal}.</b>{' '}
          <span className="quote-s" lang="vi">
            {point.text}
          </span>{' '}
          <span className="faint">
            {point.lead && point.dueOn
              ? m.obstacle_point_lead({ lead: point.lead, day: formatDate(point.dueOn) })
              : m.dossier_point_lead_none()}
          </span>{' '}
          {point.assignment ? (
            <a href={paths.assignment(point.assignment.id)}>
              <Mark status={point.assignment.state === 'completed' ? 'done' : 'in-time'} plain>
                {point.assignment.code}
              </Mark>
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
