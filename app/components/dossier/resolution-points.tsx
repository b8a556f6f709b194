import type { AssignmentState } from '#domain/assignment/states.ts'
import type { PointKind } from '#domain/obstacle/resolution-points.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { STATE_LABELS } from '../assignment/labels.ts'
import { sayInterval } from '../series/labels.ts'
import { paths } from '../shell/paths.ts'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'

export type ShownWork = {
  id: string
  label: string
  state: AssignmentState
  lead: string
  isOpenToReader: boolean
}
export type PagePoint = {
  id: string
  ordinal: number
  kind: PointKind
  text: string
  lead: string | null
  dueOn: PlainDate | null
  dueTime: string | null
  everyMonths: number | null
  resumeOn: PlainDate | null
  outcome: string | null
  unblocks: boolean
  coordinating: readonly string[]
  following: readonly string[]
  work: ShownWork | null
  target: ShownWork | null
  answers: readonly string[]
}

/** The points in the words of the document, each with what it does, where it went and whom it answers. */
export function ResolutionPoints({ points }: { points: readonly PagePoint[] }) {
  return (
    <ol className="bullets">
      {points.map((point) => (
        <li key={point.id} value={point.ordinal}>
          <p className="quote-s" lang="vi">
            <b>{point.ordinal}.</b> {point.text}
          </p>
          <p className="small">{[sayWhat(point), ...sayParties(point)].filter(Boolean).join('. ')}</p>
          <Outcome point={point} />
          {point.answers.length > 0 ? (
            <p className="faint">{m.resolution_point_answers({ codes: point.answers.join(', ') })}</p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const dueOf = ({ dueOn, dueTime }: PagePoint): string =>
  [dueOn ? formatDate(dueOn) : '', dueTime].filter(Boolean).join(' ')

function sayWhat(point: PagePoint): string {
  const { kind, lead, everyMonths, target, resumeOn, unblocks } = point
  const label = target?.label ?? ''
  switch (kind) {
    case 'assignment': {
      const words = { lead: lead ?? '', due: dueOf(point) }
      const said = everyMonths
        ? m.resolution_point_every({ ...words, interval: sayInterval(everyMonths).toLowerCase() })
        : m.resolution_point_by(words)
      return unblocks ? `${said}; ${m.resolution_point_unblocks_short()}` : said
    }
    case 'date':
      return m.resolution_point_date_set({ label, due: dueOf(point) })
    case 'resume':
      return resumeOn
        ? m.resolution_point_resumes({ label, day: formatDate(resumeOn) })
        : m.resolution_point_resumes_now({ label })
    case 'answer':
      return m.resolution_point_kind_answer()
  }
}

const sayParties = ({ coordinating, following }: PagePoint): string[] => [
  coordinating.length > 0 ? m.resolution_point_with({ agencies: coordinating.join(', ') }) : '',
  following.length > 0 ? m.resolution_point_watched({ agencies: following.join(', ') }) : '',
]

/** The work it became or changed, with its state for those who may open it. */
function Outcome({ point: { work, target, outcome } }: { point: PagePoint }) {
  const shown = work ?? target
  if (!shown) return null
  const state = STATE_LABELS[shown.state]
  return (
    <p>
      {shown.isOpenToReader ? (
        <>
          <a href={paths.assignment(shown.id)}>{shown.label}</a> <Mark status={state.status}>{state.label()}</Mark>{' '}
        </>
      ) : null}
      {outcome === 'not-needed' ? <span className="muted">{m.resolution_point_not_needed()}</span> : null}
      {outcome === 'scheduled' && shown.state === 'suspended' ? (
        <span className="muted">{m.resolution_point_waits()}</span>
      ) : null}
      {outcome === 'carried-out' || (outcome === 'scheduled' && shown.state !== 'suspended') ? (
        <span className="muted">{m.resolution_point_done()}</span>
      ) : null}
    </p>
  )
}
