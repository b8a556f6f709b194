import type { Urgency } from '#domain/assignment/states.ts'
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { MatterCapacity } from './capacities.ts'
import { DOSSIER_ACTIONS, type DossierAction } from './dossier-actions.ts'
import { OBSTACLE_ACTIONS, type ObstacleAction, type ObstacleFacts, obstacleActsFrom } from './obstacle-actions.ts'
import type { DossierState } from './states.ts'
import { limitDaysOf, type MatterKind, type StepLimitsValue } from './step-limits.ts'

/** A place on the way: a step of the filing itself or of the dossier it lies in. */
export type WayPlace = { kind: MatterKind; step: string }

export type Present = ({ kind: 'obstacle' } & ObstacleFacts) | { kind: 'dossier'; state: DossierState }

/** Acts by which a matter usually leaves a step; whatever else the tables open there is an exit. */
const USUAL_OBSTACLE_ACTS: Partial<Record<string, ObstacleAction>> = {
  filed: 'acknowledge',
  received: 'check',
  checked: 'consolidate',
  clarifying: 'reply',
  forwarded: 'answer-forwarded',
  confirming: 'confirm-fix',
}
const USUAL_DOSSIER_ACTS: Partial<Record<string, DossierAction>> = {
  consolidated: 'submit',
  consultation: 'close-consultation',
  'office-check': 'pass-check',
  'with-leadership': 'agree',
  'above-province': 'confirm-ministry-answer',
  issuing: 'record-resolution',
  checking: 'confirm-resolution',
}
/** Nobody's act ends these: the work that was ordered, the answer to the other filing. */
const WAITING: readonly string[] = ['awaiting-fix', 'duplicate']
/** Without a date of their own, nobody can say when these end. */
const OPEN_ENDED: readonly string[] = [...WAITING, 'above-province']

const isSame = (one: WayPlace, other: WayPlace | undefined): boolean =>
  one.kind === other?.kind && one.step === other.step

/** The present step: the dossier's while the filing lies in one, and a step of its own once it is checked. */
export function placeOf(present: Present): WayPlace {
  if (present.kind === 'dossier') return { kind: 'dossier', step: present.state }
  const { state, dossierState, checkedAt } = present
  if (state === 'consolidated' && dossierState !== null) return { kind: 'dossier', step: dossierState }
  return { kind: 'obstacle', step: state === 'received' && checkedAt !== null ? 'checked' : state }
}

function afterUsual({ kind, step }: WayPlace): WayPlace | undefined {
  if (kind === 'dossier') {
    const act = USUAL_DOSSIER_ACTS[step]
    return act && { kind, step: DOSSIER_ACTIONS[act].to }
  }
  if (WAITING.includes(step)) return { kind, step: 'confirming' }
  const act = USUAL_OBSTACLE_ACTS[step]
  if (act === 'check') return { kind, step: 'checked' }
  if (act === 'consolidate') return { kind: 'dossier', step: 'consolidated' }
  return act && { kind, step: OBSTACLE_ACTIONS[act].to }
}

/** Who takes the usual act there. */
function holderOf({ kind, step }: WayPlace): MatterCapacity | undefined {
  if (kind === 'dossier') {
    const act = USUAL_DOSSIER_ACTS[step]
    return act && DOSSIER_ACTIONS[act].by[0]
  }
  const act = USUAL_OBSTACLE_ACTS[step]
  return act && OBSTACLE_ACTIONS[act].by[0]
}

type Next = { place: WayPlace; holder: MatterCapacity }

/** The usual way on from a place: of a dossier to its document, of a filing to the word of its filer. */
export function usualWayFrom(from: WayPlace, of: MatterKind): Next[] {
  const way: Next[] = []
  let place = afterUsual(from)
  while (place) {
    // The document of its dossier answers the filing.
    const next: WayPlace =
      of === 'obstacle' && isSame(place, { kind: 'dossier', step: 'resolved' })
        ? { kind: 'obstacle', step: 'confirming' }
        : place
    const holder = holderOf(next)
    if (!holder || way.some((known) => isSame(known.place, next))) break
    way.push({ place: next, holder })
    place = afterUsual(next)
  }
  return way
}

export type WayClock = {
  /** The limit of the present step; of ordered work, the last of its dates. */
  dueOn: PlainDate | null
  today: PlainDate
  urgency: Urgency
  limits: StepLimitsValue
  calendar: WorkingCalendar
}

export type AheadStep = Next & {
  limitDays: number | null
  /** Its last day when every step until then takes all its time; null where no day can be said. */
  by: PlainDate | null
}

/** What usually comes next and by when at the latest. From a step that is late, the next one can begin today. */
export function wayAhead({ from, of, ...clock }: { from: WayPlace; of: MatterKind } & WayClock): AheadStep[] {
  const { dueOn, today, urgency, limits, calendar } = clock
  const isOpenEnded = dueOn === null && OPEN_ENDED.includes(from.step)
  let day: PlainDate | null = isOpenEnded ? null : dueOn !== null && dueOn > today ? dueOn : today
  return usualWayFrom(from, of).map(({ place, holder }) => {
    const limitDays = limitDaysOf(limits, { ...place, urgency })
    const last = day === null ? null : addWorkingDays({ calendar, day, count: limitDays ?? 0 })
    day = last?.ok ? last.value : null
    return { place, holder, limitDays, by: day }
  })
}

/** Where else the acts of the tables lead from here, each place once; whoever may take them. */
export function exitsFrom(present: Present): WayPlace[] {
  const here = placeOf(present)
  const usual = afterUsual(here)
  const acts: WayPlace[] = [
    ...(present.kind === 'obstacle'
      ? obstacleActsFrom(present).map((act) => ({ kind: 'obstacle' as const, step: OBSTACLE_ACTIONS[act].to }))
      : []),
    ...(here.kind === 'dossier'
      ? Object.values(DOSSIER_ACTIONS)
          .filter(({ from }) => (from as readonly string[]).includes(here.step))
          .map(({ to }) => ({ kind: 'dossier' as const, step: to }))
      : []),
  ]
  const own = present.kind === 'obstacle' ? [present.state, 'consolidated'] : []
  const others = acts.filter(
    (place) =>
      !isSame(place, here) && !isSame(place, usual) && !(place.kind === 'obstacle' && own.includes(place.step)),
  )
  return others.filter((place, index) => others.findIndex((one) => isSame(one, place)) === index)
}
