import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { canAcknowledge, decideDueSteps, decideStepsBefore, withFired } from '#domain/deadline/clock.ts'
import type { ClockFacts, DueStep } from '#domain/deadline/clock-facts.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** What people do to an assignment, as far as its clock is concerned. */
export type LifeEvent = { at: Date } & (
  | {
      kind:
        | 'accept'
        | 'decline'
        | 'reissue'
        | 'report'
        | 'ask-extension'
        | 'suspend'
        | 'resume'
        | 'submit'
        | 'send-back'
        | 'confirm'
        | 'acknowledge'
        | 'withdraw'
    }
  | { kind: 'extend'; dueOn: PlainDate }
)

/** The facts and the state a suspension returns to. */
export type Life = { facts: ClockFacts; stateBeforePause: ClockFacts['state'] }

/** What an event makes of a life; impossible events change nothing. `mayAcknowledge` is the caller's to know. */
export function applyEvent({ facts, stateBeforePause }: Life, event: LifeEvent, mayAcknowledge: boolean): Life {
  const { at } = event
  const { state } = facts
  const to = (changes: Partial<ClockFacts>): Life => ({ facts: { ...facts, ...changes }, stateBeforePause })
  const isOpen = state === 'issued' || state === 'in-progress'
  switch (event.kind) {
    case 'accept':
      return state === 'issued' ? to({ state: 'in-progress', lastActivityAt: at }) : to({})
    case 'decline':
      return state === 'issued' ? to({ state: 'declined', decisionWaitingSince: at }) : to({})
    case 'reissue':
      return state === 'declined' ? to({ state: 'issued', issuedAt: at, decisionWaitingSince: null }) : to({})
    case 'report':
      return state === 'in-progress' ? to({ lastActivityAt: at }) : to({})
    case 'ask-extension':
      return state === 'in-progress' && facts.dueOn ? to({ decisionWaitingSince: at }) : to({})
    case 'extend':
      return isOpen && facts.dueOn !== null && event.dueOn > facts.dueOn
        ? to({
            dueOn: event.dueOn,
            dueVersion: facts.dueVersion + 1,
            dueVersionBeganAt: at,
            decisionWaitingSince: null,
          })
        : to({})
    case 'suspend':
      return isOpen ? { facts: { ...facts, state: 'suspended' }, stateBeforePause: state } : to({})
    case 'resume':
      return state === 'suspended' ? to({ state: stateBeforePause, lastActivityAt: at }) : to({})
    case 'submit':
      return state === 'in-progress' ? to({ state: 'submitted', submittedAt: at, decisionWaitingSince: null }) : to({})
    case 'send-back':
      return state === 'submitted' ? to({ state: 'in-progress', submittedAt: null, lastActivityAt: at }) : to({})
    case 'confirm':
      return state === 'submitted' ? to({ state: 'completed' }) : to({})
    case 'acknowledge':
      return mayAcknowledge ? to({ acknowledgedAt: at, acknowledgedVersion: facts.dueVersion }) : to({})
    case 'withdraw':
      return state === 'completed' ? to({}) : to({ state: 'withdrawn' })
  }
}

/** Lives a life as the application does: commands settle first, the engine looks whenever it happens to look. */
export function liveThrough(args: {
  start: ClockFacts
  events: readonly LifeEvent[]
  looksAt: readonly Date[]
  end: Date
  policy: ClockPolicy
  calendarAt: (at: Date) => WorkingCalendar
}): DueStep[] {
  const { start, events, looksAt, end, policy, calendarAt } = args
  const record: DueStep[] = []
  let life: Life = { facts: start, stateBeforePause: start.state }
  const take = (steps: DueStep[]) => {
    for (const step of steps) life = { ...life, facts: withFired(life.facts, step) }
    record.push(...steps)
  }
  const moments = [
    ...events.map((event) => ({ at: event.at, event })),
    ...[...looksAt, end].map((at) => ({ at, event: undefined })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || Number(!a.event) - Number(!b.event))
  for (const { at, event } of moments) {
    const known = { facts: life.facts, policy, calendar: calendarAt(at) }
    if (!event) {
      take(decideDueSteps({ ...known, now: at }))
      continue
    }
    take(decideStepsBefore({ ...known, instant: at }))
    life = applyEvent(life, event, canAcknowledge(life.facts))
    life = { ...life, facts: { ...life.facts, settledUntil: at } }
  }
  return record
}
