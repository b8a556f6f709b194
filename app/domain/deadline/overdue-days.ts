import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { isWorkingDay, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { addDays, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'

/** Who a matter was with: what its history, its requests for time and its obstacles tell. Oldest first. */
export type HoldingRecord = {
  /** `isBlocked`: it was paused because of an obstacle. */
  transitions: readonly { at: Date; to: AssignmentState; isBlocked: boolean }[]
  requests: readonly { from: Date; to: Date | null; decider: EscalationLevel }[]
  /** Filings that the DIC accepted as blocking it, and who had each of them when. */
  obstacles: readonly { filing: string; from: Date; to: Date | null; organisationId: string; organisation: string }[]
}

/** `level`: the organisation in that part of the procedure, who had to confirm or decide. `nobody`: it was suspended. */
export type DayHolder =
  | { kind: 'lead' }
  | { kind: 'nobody' }
  | { kind: 'level'; level: EscalationLevel }
  | { kind: 'agency'; organisationId: string; organisation: string }

export type HeldDays = { holder: DayHolder; days: number }

const LEAD: DayHolder = { kind: 'lead' }

const isOpenAt = (moment: Date, { from, to }: { from: Date; to: Date | null }): boolean =>
  from <= moment && (to === null || moment < to)

/** Whose it is: the lead's own filing, back with the lead, holds nobody else up. */
export type Lead = { leadId: string; isLedByDic: boolean }

function obstacleHolderAt(record: HoldingRecord, moment: Date, leadId: string): DayHolder | undefined {
  const held = record.obstacles.find((one) => one.organisationId !== leadId && isOpenAt(moment, one))
  return held && { kind: 'agency', organisationId: held.organisationId, organisation: held.organisation }
}

/**
 * Who held the matter at a moment. While an obstacle has paused it, the holder of that obstacle, and nobody where it was
 * suspended otherwise; who judges while it is submitted or declined (the Office when it was declined a second time, and
 * where the DIC leads); who decides while a request for time waits; the holder of a blocking obstacle; else the lead.
 */
export function holderAt(record: HoldingRecord, moment: Date, { leadId, isLedByDic }: Lead): DayHolder {
  const until = record.transitions.filter(({ at }) => at <= moment)
  const last = until.at(-1)
  const judge: EscalationLevel = isLedByDic ? 'office' : 'dic'
  const obstacle = obstacleHolderAt(record, moment, leadId)
  if (last?.to === 'suspended') return (last.isBlocked ? obstacle : undefined) ?? { kind: 'nobody' }
  if (last?.to === 'submitted') return { kind: 'level', level: judge }
  if (last?.to === 'declined') {
    const times = until.filter(({ to }) => to === 'declined').length
    return { kind: 'level', level: times > 1 ? 'office' : judge }
  }
  const request = record.requests.find((one) => isOpenAt(moment, one))
  if (request) return { kind: 'level', level: request.decider }
  return obstacle ?? LEAD
}

const keyOf = (holder: DayHolder): string => JSON.stringify(holder)

/**
 * The overdue working days, split by who held the matter when each of them began: a day on which the lead hands in late
 * is still its own, the days of waiting after it are not. Their sum is `daysOver` (`timeliness`). Null where the calendar
 * lacks a year. The lead comes first.
 */
export function attributeOverdueDays(args: {
  record: HoldingRecord
  dueOn: PlainDate
  /** The day lateness is judged at (`dayOfJudgement`). */
  judgedOn: PlainDate
  lead: Lead
  calendar: WorkingCalendar
}): HeldDays[] | null {
  const { record, dueOn, judgedOn, lead, calendar } = args
  const held = new Map<string, HeldDays>([[keyOf(LEAD), { holder: LEAD, days: 0 }]])
  for (let day = addDays(dueOn, 1); day <= judgedOn; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day)
    if (!works.ok) return null
    if (!works.value) continue
    const holder = holderAt(record, instantAt(day), lead)
    const key = keyOf(holder)
    held.set(key, { holder, days: (held.get(key)?.days ?? 0) + 1 })
  }
  return [...held.values()].filter(({ days }) => days > 0)
}
