import type { HolderSpan } from './holder-lanes.ts'
import {
  type AheadStep,
  exitsFrom,
  type Present,
  placeOf,
  type WayClock,
  type WayPlace,
  wayAhead,
} from './way-ahead.ts'
import { markTurns, type PassedStep } from './way-back.ts'

/** The whole path of a matter: what came before, where it is, what usually comes next and by when, and its other exits. */
export type MatterWay = {
  passed: PassedStep[]
  /** Where it waits for something that nobody holds: ordered work, the answer to another filing. */
  waits: WayPlace | null
  ahead: AheadStep[]
  exits: WayPlace[]
}

export function matterWay(args: {
  present: Present
  spans: readonly HolderSpan[]
  isEnded: boolean
  clock: WayClock
}): MatterWay {
  const { present, spans, isEnded, clock } = args
  const passed = markTurns(spans)
  if (isEnded) return { passed, waits: null, ahead: [], exits: [] }
  const here = placeOf(present)
  return {
    passed,
    waits: spans.some(({ isHeldNow }) => isHeldNow) ? null : here,
    ahead: wayAhead({ from: here, of: present.kind, ...clock }),
    exits: exitsFrom(present),
  }
}

/**
 * The same for a reader who is shown nobody's lateness: the steps and their days, the name of who holds it now and of
 * its own organisation, and no limits of the others (handbook 2.8).
 */
export const withoutLateness = (spans: readonly HolderSpan[], own: string): HolderSpan[] =>
  spans.map((span) =>
    span.organisation === own
      ? span
      : {
          ...span,
          organisation: span.isHeldNow ? span.organisation : '',
          days: 0,
          daysOver: 0,
          limitDays: null,
          dueOn: null,
        },
  )
