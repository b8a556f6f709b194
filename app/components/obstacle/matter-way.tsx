import type { HolderSpan } from '#domain/obstacle/holder-lanes.ts'
import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDayMonth, formatDays } from '../ui/format.ts'
import type { LaneSpan } from '../ui/lane-scale.ts'
import { type Lane, Lanes } from '../ui/lanes.tsx'
import { type PathStep, PathSteps } from '../ui/path-steps.tsx'
import { dossierStep, obstacleStateLabel } from './labels.ts'

const DOSSIER_STEPS: readonly string[] = [
  'consultation',
  'office-check',
  'with-leadership',
  'above-province',
  'issuing',
  'checking',
]

function stepName(step: string): string {
  if (step === 'checked') return m.obstacle_step_checked()
  if (step === 'question') return m.question_step()
  return DOSSIER_STEPS.includes(step)
    ? dossierStep(step as DossierState).label
    : obstacleStateLabel(step as ObstacleState)
}

/** Steps that lie ahead on the usual way of a filing; the picture ends where the filer confirms. */
const WAY = [
  'filed',
  'received',
  'consolidated',
  'office-check',
  'with-leadership',
  'issuing',
  'checking',
  'confirming',
] as const

/** Steps beside the usual way, from which it goes on as from another one. */
const BESIDE: Readonly<Record<string, string>> = { 'above-province': 'office-check', question: 'office-check' }

const kept = ({ days, limitDays }: HolderSpan): string =>
  limitDays === null ? formatDays(days) : `${formatDays(days)} / ${limitDays}`

/** Where the matter has been, where it is, what comes: each with its holder and days. */
export function MatterPath({ spans, isEnded }: { spans: readonly HolderSpan[]; isEnded: boolean }) {
  const passed = spans.map(
    (span, index): PathStep => ({
      id: `${span.step} ${index}`,
      name: stepName(span.step),
      holder: span.organisation,
      kept: kept(span),
      over: span.daysOver > 0 ? formatDays(span.daysOver) : undefined,
      note:
        span.from === span.to ? formatDayMonth(span.from) : `${formatDayMonth(span.from)}–${formatDayMonth(span.to)}`,
      place: span.isHeldNow ? 'here' : 'passed',
    }),
  )
  const reached = Math.max(
    ...spans.map((span) => WAY.indexOf((BESIDE[span.step] ?? span.step) as (typeof WAY)[number])),
  )
  const ahead = isEnded
    ? []
    : WAY.slice(reached + 1).map(
        (step): PathStep => ({ id: `ahead ${step}`, name: stepName(step), holder: '', place: 'later' }),
      )
  return <PathSteps steps={[...passed, ...ahead]} />
}

function laneSpans(span: HolderSpan): LaneSpan[] {
  const kind = span.isHeldNow ? 'holding' : 'held'
  if (span.dueOn === null || span.daysOver === 0) return [{ kind, from: span.from, to: span.to }]
  return [
    { kind, from: span.from, to: span.dueOn },
    { kind: 'over', from: span.dueOn, to: span.to },
  ]
}

/** One row a holder, whatever it held and how often. */
export function MatterLanes({
  code,
  spans,
  from,
  today,
}: {
  code: string
  spans: readonly HolderSpan[]
  from: PlainDate
  today: PlainDate
}) {
  const lanes = new Map<string, Lane>()
  for (const span of spans) {
    const lane = lanes.get(span.organisation) ?? {
      id: span.organisation,
      holder: span.organisation,
      spans: [],
      days: 0,
      daysOver: 0,
    }
    const steps = [lane.note, stepName(span.step)].filter(Boolean).join(', ')
    lanes.set(span.organisation, {
      ...lane,
      note: steps,
      spans: [...lane.spans, ...laneSpans(span)],
      days: lane.days + span.days,
      daysOver: lane.daysOver + span.daysOver,
    })
  }
  return <Lanes caption={m.obstacle_lanes_caption({ code })} from={from} to={today} lanes={[...lanes.values()]} />
}
