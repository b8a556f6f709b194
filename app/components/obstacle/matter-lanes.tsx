import type { HolderSpan } from '#domain/obstacle/holder-lanes.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { LaneSpan } from '../ui/lane-scale.ts'
import { type Lane, Lanes } from '../ui/lanes.tsx'
import { matterStepLabel } from './labels.ts'

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
    const steps = [lane.note, matterStepLabel(span)].filter(Boolean).join(', ')
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
