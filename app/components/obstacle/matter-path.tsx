import type { MatterCapacity } from '#domain/obstacle/capacities.ts'
import type { MatterWay } from '#domain/obstacle/matter-way.ts'
import type { AheadStep } from '#domain/obstacle/way-ahead.ts'
import type { PassedStep, WayTurn } from '#domain/obstacle/way-back.ts'
import { m } from '#i18n/messages.js'
import { DECIDER_LABELS } from '../assignment/labels.ts'
import { formatDate, formatDayMonth, formatDays } from '../ui/format.ts'
import { type PathStep, PathSteps } from '../ui/path-steps.tsx'
import { matterStepLabel } from './labels.ts'

const TURNS = {
  returned: m.holder_way_returned,
  reopened: m.holder_way_reopened,
  'handed-over': m.holder_way_handed_over,
} as const satisfies Record<WayTurn, () => string>

const kept = ({ days, limitDays }: PassedStep): string | undefined => {
  if (limitDays !== null) return m.holder_way_kept({ days: formatDays(days), limit: limitDays })
  return days > 0 ? formatDays(days) : undefined
}

const toPassed = (span: PassedStep, index: number): PathStep => ({
  id: `${span.step} ${index}`,
  name: matterStepLabel(span),
  holder: span.organisation,
  kept: kept(span),
  over: span.daysOver > 0 ? m.register_over({ days: formatDays(span.daysOver) }) : undefined,
  turn: span.turn ? TURNS[span.turn]() : undefined,
  note: sayDays(span),
  place: span.isHeldNow ? 'here' : 'passed',
})

function sayDays({ from, to, isHeldNow }: PassedStep): string {
  if (isHeldNow) return m.holder_way_since({ day: formatDayMonth(from) })
  return from === to ? formatDayMonth(from) : `${formatDayMonth(from)}–${formatDayMonth(to)}`
}

/** Who takes the usual act there; the agency that was asked stands by its name where it holds it. */
const holderName = (holder: MatterCapacity, filer: string): string => {
  switch (holder) {
    case 'filer':
      return filer
    case 'handler':
    case 'coordinator':
      return DECIDER_LABELS.dic()
    case 'office':
    case 'second-person':
      return DECIDER_LABELS.office()
    case 'leadership':
      return m.holder_way_leadership()
    case 'asked-agency':
      return ''
  }
}

const toAhead = ({ place, holder, limitDays, by }: AheadStep, filer: string): PathStep => ({
  id: `ahead ${place.kind} ${place.step}`,
  name: matterStepLabel(place),
  holder: holderName(holder, filer),
  kept: limitDays === null ? undefined : m.holder_way_limit({ days: formatDays(limitDays) }),
  note: by === null ? undefined : m.holder_way_by({ day: formatDayMonth(by) }),
  place: 'later',
})

type Props = {
  way: MatterWay
  /** Who has it where no one holds it in the ledger: the lead of the ordered work. */
  waitsFor: string
  filer: string
}

/** A matter sent back twice has been through a dozen steps: the first of them are folded away. */
const MOST_SHOWN = 8

/** Where the matter has been, where it is, what usually comes and by when: each with its holder and days. */
export function MatterPath({ way: { passed, waits, ahead, exits }, waitsFor, filer }: Props) {
  const here: PathStep[] = waits ? [{ id: 'waits', name: matterStepLabel(waits), holder: waitsFor, place: 'here' }] : []
  const answered = ahead.findLast(({ holder }) => holder !== 'filer')
  const steps = [...passed.map(toPassed), ...here, ...ahead.map((step) => toAhead(step, filer))]
  const beyond = Math.min(steps.length - MOST_SHOWN, passed.length - 1)
  // The fold would be as long as a single step.
  const folded = beyond > 1 ? beyond : 0
  return (
    <section aria-label={m.holder_way()}>
      {folded > 0 ? (
        <details className="path-earlier">
          <summary>{m.holder_way_earlier({ count: folded })}</summary>
          <PathSteps steps={steps.slice(0, folded)} />
        </details>
      ) : null}
      <PathSteps steps={steps.slice(folded)} from={folded + 1} />
      {exits.length > 0 ? (
        <p className="small muted gap-top-s">
          {m.holder_way_exits({ steps: exits.map((place) => matterStepLabel(place)).join(', ') })}{' '}
          {answered?.by ? m.holder_way_answered({ day: formatDate(answered.by) }) : null}
        </p>
      ) : null}
    </section>
  )
}
