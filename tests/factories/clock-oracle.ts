/*
 * A second, slow reading of handbook 2.3 and 2.5 that shares nothing with the product: no rule, no calendar, no date
 * arithmetic, no handling of events. It walks from day to day; on each working day at 7:30 it asks which lines of the
 * table fall on today. Days are numbers since 1970 in the province, counts are taken from a list of all days.
 */

export type OracleEvent = { at: Date; kind: string; dueOn?: string }
export type OracleLife = {
  issuedAt: Date
  dueOn: string | null
  yearly: boolean
  isUrgent: boolean
  events: readonly OracleEvent[]
}
export type OracleStep = { step: string; at: string; dueVersion: number }

type HolidayFile = {
  years: Record<string, { days_off: { date: string }[]; working_weekend_days: { date: string }[] }>
}
type State = 'issued' | 'in-progress' | 'submitted' | 'suspended' | 'declined' | 'ended'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST = Date.UTC(2020, 0, 1) / DAY
const LAST = Date.UTC(2030, 11, 31) / DAY

const numberOf = (text: string): number => Date.parse(`${text}T00:00Z`) / DAY
const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
const dayOf = (at: Date): number => Math.floor((at.getTime() + 7 * HOUR) / DAY)
/** 7:30 of a day in the province, after midnight UTC. */
const FIRE_TIME = HOUR / 2

/** For each day: worked or not (undefined in a year without rows), and how many worked days there were up to it. */
function readCalendar({ years }: HolidayFile) {
  const worked = new Map<number, boolean>()
  const upTo = new Map<number, number>()
  let count = 0
  for (let day = FIRST; day <= LAST; day += 1) {
    const year = years[textOf(day).slice(0, 4)]
    if (!year) {
      count = Number.NaN
      continue
    }
    if (Number.isNaN(count)) {
      upTo.set(day - 1, 0)
      count = 0
    }
    const weekday = new Date(day * DAY).getUTCDay()
    const isOff = year.days_off.some(({ date }) => date === textOf(day))
    const isExtra = year.working_weekend_days.some(({ date }) => date === textOf(day))
    const isWorked = isExtra || (weekday !== 0 && weekday !== 6 && !isOff)
    worked.set(day, isWorked)
    if (isWorked) count += 1
    upTo.set(day, count)
  }
  /** Worked days from `a` to `b`, both included; NaN where a year between them is unknown. */
  const between = (a: number, b: number): number => (upTo.get(b) ?? Number.NaN) - (upTo.get(a - 1) ?? Number.NaN)
  return { worked, between }
}

export function consultOracle(args: {
  holidays: HolidayFile
  dayOff: 'literal' | 'previous' | 'next'
  end: Date
}): (life: OracleLife) => OracleStep[] {
  const { worked, between } = readCalendar(args.holidays)

  function effective(dueOn: number): number | undefined {
    let day = dueOn
    while (args.dayOff !== 'literal' && worked.get(day) === false) day += args.dayOff === 'next' ? 1 : -1
    return args.dayOff === 'literal' || worked.has(day) ? day : undefined
  }

  return ({ issuedAt, dueOn, yearly, isUrgent, events }) => {
    const dist = (days: number) => (isUrgent ? Math.ceil(days / 2) : days)
    let state: State = 'issued'
    let pausedFrom: State = 'issued'
    let due = dueOn === null ? null : numberOf(dueOn)
    let version = 1
    let issueDay = dayOf(issuedAt)
    let reportDay = Number.NaN
    let submitDay = Number.NaN
    let askedDay = Number.NaN
    const escalated = new Set<number>()
    const acknowledged = new Set<number>()

    function live({ at, kind, dueOn: newDue }: OracleEvent): void {
      const day = dayOf(at)
      const was = state
      const from = (...states: State[]) => states.includes(was)
      if (kind === 'accept' && from('issued')) [state, reportDay] = ['in-progress', day]
      if (kind === 'decline' && from('issued')) [state, askedDay] = ['declined', day]
      if (kind === 'insist' && from('declined')) [state, issueDay, askedDay] = ['issued', day, Number.NaN]
      if (kind === 'report' && from('in-progress')) reportDay = day
      if (kind === 'ask-extension' && from('in-progress') && due !== null) askedDay = day
      if (kind === 'extend' && due !== null && from('issued', 'in-progress', 'suspended')) {
        due = numberOf(newDue ?? '')
        version += 1
        askedDay = Number.NaN
      }
      if (kind === 'suspend' && from('issued', 'in-progress')) [pausedFrom, state] = [was, 'suspended']
      if (kind === 'resume' && from('suspended')) [state, reportDay] = [pausedFrom, day]
      if (kind === 'submit' && from('in-progress')) [state, submitDay, askedDay] = ['submitted', day, Number.NaN]
      if (kind === 'send-back' && from('submitted')) [state, reportDay] = ['in-progress', day]
      if (kind === 'confirm' && from('submitted')) state = 'ended'
      if (kind === 'acknowledge' && !from('ended') && escalated.has(version)) acknowledged.add(version)
      if (kind === 'withdraw') state = 'ended'
    }

    function stepsOn(today: number): string[] {
      const since = (base: number, days: number) => today > base && between(base + 1, today) === days
      if (state === 'ended' || state === 'suspended') return []
      if (state === 'submitted') return since(submitDay, dist(3)) ? ['chase-confirmation'] : []
      const steps: string[] = []
      const counted = due === null ? undefined : effective(due)
      if (counted !== undefined) {
        for (const days of yearly ? [30, 15, 7, 3, 1] : [7, 3, 1]) {
          if (today < counted && between(today, counted - 1) === dist(days)) steps.push(`remind-${days}`)
        }
        if (since(counted, dist(1))) steps.push('overdue')
        if (since(counted, dist(3))) steps.push('escalate-dic')
        if (since(counted, dist(5)) && !acknowledged.has(version)) steps.push('escalate-office')
        for (let days = dist(10); days <= today - counted; days += dist(5)) {
          if (since(counted, days)) steps.push('escalate-leadership')
        }
      }
      if (state === 'in-progress') {
        for (let turn = reportDay + 30; turn <= today; turn += 30) {
          // Today is the first worked day from the turn's day on.
          if (between(turn, today) === 1) steps.push('chase-report')
        }
      }
      if (state === 'issued' && since(issueDay, dist(2))) steps.push('chase-acceptance')
      if (state === 'issued' && since(issueDay, dist(4))) steps.push('escalate-acceptance')
      if (since(askedDay, dist(2))) steps.push('chase-decision')
      return steps.sort()
    }

    const told: OracleStep[] = []
    const todo = [...events].sort((a, b) => a.at.getTime() - b.at.getTime()).filter(({ at }) => at >= issuedAt)
    for (let today = dayOf(issuedAt); today <= dayOf(args.end); today += 1) {
      const fireAt = today * DAY + FIRE_TIME
      while (todo[0] && todo[0].at.getTime() <= fireAt) live(todo.shift() as OracleEvent)
      if (fireAt < issuedAt.getTime() || worked.get(today) !== true) continue
      for (const step of stepsOn(today)) {
        told.push({ step, at: `${textOf(today)}T07:30:00+07:00`, dueVersion: version })
        if (step === 'escalate-dic') escalated.add(version)
      }
    }
    return told
  }
}
