import type { HolderSpan } from './holder-lanes.ts'
import { usualWayFrom, type WayPlace } from './way-ahead.ts'

/** How a step was entered, where it was not by going on. */
export type WayTurn = 'returned' | 'reopened' | 'handed-over'

export type PassedStep = HolderSpan & { turn: WayTurn | null }

const START: WayPlace = { kind: 'obstacle', step: 'filed' }
const ORDER = [START, ...usualWayFrom(START, 'obstacle').map(({ place }) => place)]

const rankOf = ({ kind, step }: WayPlace): number => ORDER.findIndex((one) => one.kind === kind && one.step === step)

/**
 * The stays of a matter in order, with those marked that go back on its usual way: sent back by somebody, reopened by
 * the filer, or handed to a successor within the step. An answer to a question asked back is no return.
 */
export function markTurns(spans: readonly HolderSpan[]): PassedStep[] {
  let reached = -1
  return spans.map((span, index) => {
    const before = spans[index - 1]
    const rank = rankOf(span)
    const turn = before ? turnOf({ span, before, isBack: rank >= 0 && rank < reached }) : null
    if (rank >= 0) reached = rank
    return { ...span, turn }
  })
}

function turnOf({ span, before, isBack }: { span: HolderSpan; before: HolderSpan; isBack: boolean }): WayTurn | null {
  if (span.kind === before.kind && span.step === before.step)
    return span.organisation === before.organisation ? null : 'handed-over'
  if (!isBack || before.step === 'clarifying') return null
  return before.step === 'confirming' ? 'reopened' : 'returned'
}
