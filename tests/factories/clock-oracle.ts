/*
 * A second, slow reading of handbook 2.3 and 2.5 that shares nothing with the product: no rule, no calendar, no date
 * arithmetic, no handling of events. It walks from day to day; on each working day at 7:30 it asks, under the rules of
 * that day, which lines of the table have come by now and have not been told. Days are numbers since 1970 in the
 * province; working days are counted by stepping over the others.
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

export type HolidayFile = {
  years: Record<string, { days_off: { date: string }[]; working_weekend_days: { date: string }[] }>
}
/** Distances of the table, in days; for those that repeat also between two turns. */
export const DISTANCES = {
  'remind-30': [30],
  'remind-15': [15],
  'remind-7': [7],
  'remind-3': [3],
  'remind-1': [1],
  overdue: [1],
  'escalate-dic': [3],
  'escalate-office': [5],
  'escalate-leadership': [10, 5],
  'chase-report': [30, 30],
  'chase-acceptance': [2],
  'escalate-acceptance': [4],
  'chase-confirmation': [3],
  'chase-decision': [2],
}
type Step = keyof typeof DISTANCES
/** What goes to those above the agency: on the province's days, also where the agency has others. */
const ABOVE = /^escalate-|^chase-(confirmation|decision)$/

export type OracleRules = {
  holidays: HolidayFile
  /** The calendar of the lead, where it has one of its own. */
  ownHolidays?: HolidayFile
  dayOff: 'literal' | 'previous' | 'next'
  distances: Record<Step, number[]>
}

type State = 'issued' | 'in-progress' | 'submitted' | 'suspended' | 'declined' | 'ended'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const numberOf = (text: string): number => Date.parse(`${text}T00:00Z`) / DAY
const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
const dayOf = (at: Date): number => Math.floor((at.getTime() + 7 * HOUR) / DAY)
/** 7:30 of a day in the province, after midnight UTC. */
const FIRE_TIME = HOUR / 2

/** Worked or not; undefined in a year without rows. */
function readCalendar({ years }: HolidayFile): (day: number) => boolean | undefined {
  const off = new Set(Object.values(years).flatMap((year) => year.days_off.map(({ date }) => numberOf(date))))
  const extra = new Set(
    Object.values(years).flatMap((year) => year.working_weekend_days.map(({ date }) => numberOf(date))),
  )
  const known = new Map<number, boolean>()
  for (const year of Object.keys(years)) {
    for (let day = numberOf(`${year}-01-01`); textOf(day).slice(0, 4) === year; day += 1) {
      const weekday = new Date(day * DAY).getUTCDay()
      known.set(day, extra.has(day) || (weekday !== 0 && weekday !== 6 && !off.has(day)))
    }
  }
  return (day) => known.get(day)
}

/** The nth worked day after a day (before it, with a negative number); undefined where a year on the way is unknown. */
function nth(works: (day: number) => boolean | undefined, from: number, count: number): number | undefined {
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count)
    const isWorked = works(day)
    if (isWorked === undefined) return undefined
    if (isWorked) left -= 1
  }
  return day
}

/** `rulesAt` may change in the course of a life; it answers the same object until it does. */
export function consultOracle(args: { rulesAt: (at: Date) => OracleRules; end: Date }) {
  const calendars = new Map<HolidayFile, (day: number) => boolean | undefined>()
  function calendarOf(file: HolidayFile) {
    const calendar = calendars.get(file) ?? readCalendar(file)
    calendars.set(file, calendar)
    return calendar
  }

  return ({ issuedAt, dueOn, yearly, isUrgent, events }: OracleLife): OracleStep[] => {
    let state: State = 'issued'
    let pausedFrom: State = 'issued'
    let due = dueOn === null ? null : numberOf(dueOn)
    let version = 1
    /** What lay before this moment is never told. */
    let since = issuedAt.getTime()
    const base = { issue: dayOf(issuedAt), report: Number.NaN, submission: Number.NaN, question: Number.NaN }
    /** What was told of its date or since its base, and how many days from there. */
    const told = new Map<string, number>()
    const acknowledged = new Set<number>()
    const forget = (...steps: Step[]) => {
      for (const step of steps) told.delete(step)
    }

    function live({ at, kind, dueOn: newDue }: OracleEvent): void {
      const day = dayOf(at)
      const was = state
      const from = (...states: State[]) => states.includes(was)
      const rebase = (what: keyof typeof base, ...steps: Step[]) => {
        base[what] = day
        forget(...steps)
      }
      const goOn = () => {
        since = at.getTime()
        rebase('report', 'chase-report')
      }
      if (kind === 'accept' && from('issued')) {
        state = 'in-progress'
        rebase('report', 'chase-report')
      }
      if (kind === 'decline' && from('issued')) {
        state = 'declined'
        rebase('question', 'chase-decision')
      }
      if (kind === 'insist' && from('declined')) {
        state = 'issued'
        base.question = Number.NaN
        rebase('issue', 'chase-acceptance', 'escalate-acceptance')
      }
      if (kind === 'report' && from('in-progress')) rebase('report', 'chase-report')
      if (kind === 'ask-extension' && from('in-progress') && due !== null) rebase('question', 'chase-decision')
      if (kind === 'extend' && due !== null && from('issued', 'in-progress', 'suspended')) {
        due = numberOf(newDue ?? '')
        version += 1
        since = at.getTime()
        base.question = Number.NaN
      }
      if (kind === 'suspend' && from('issued', 'in-progress')) [pausedFrom, state] = [was, 'suspended']
      if (kind === 'resume' && from('suspended')) {
        state = pausedFrom
        goOn()
      }
      if (kind === 'submit' && from('in-progress')) {
        state = 'submitted'
        base.question = Number.NaN
        rebase('submission', 'chase-confirmation')
      }
      if (kind === 'send-back' && from('submitted')) {
        state = 'in-progress'
        goOn()
      }
      if (kind === 'confirm' && from('submitted')) state = 'ended'
      if (kind === 'acknowledge' && !from('ended') && told.has(`escalate-dic ${version}`)) acknowledged.add(version)
      if (kind === 'withdraw') state = 'ended'
    }

    function stepsOn(today: number, { holidays, ownHolidays, dayOff, distances }: OracleRules): string[] {
      const province = calendarOf(holidays)
      const works = calendarOf(ownHolidays ?? holidays)
      const daysOf = (step: Step) => (ABOVE.test(step) ? province : works)
      const steps: string[] = []
      const half = (days: number) => (isUrgent ? Math.ceil(days / 2) : days)
      const hasCome = (day: number | undefined) => day !== undefined && day <= today && day * DAY + FIRE_TIME >= since
      const tell = (step: Step, key: string, day: number | undefined) => {
        if (told.has(key) || !hasCome(day) || !daysOf(step)(today)) return
        told.set(key, 0)
        steps.push(step)
      }
      const chase = (step: Step, from: number) => {
        if (!Number.isNaN(from)) tell(step, step, nth(daysOf(step), from, half(distances[step][0] ?? 0)))
      }
      function effective(): number | undefined {
        let day = due ?? Number.NaN
        if (dayOff === 'literal') return due ?? undefined
        while (works(day) === false) day += dayOff === 'next' ? 1 : -1
        return works(day) ? day : undefined
      }

      if (state === 'ended' || state === 'suspended') return []
      if (state === 'submitted') {
        chase('chase-confirmation', base.submission)
        return steps
      }
      const counted = effective()
      if (counted !== undefined) {
        const rung = (step: Step, sign: 1 | -1) =>
          tell(step, `${step} ${version}`, nth(daysOf(step), counted, sign * half(distances[step][0] ?? 0)))
        if (yearly) rung('remind-30', -1)
        if (yearly) rung('remind-15', -1)
        rung('remind-7', -1)
        rung('remind-3', -1)
        rung('remind-1', -1)
        rung('overdue', 1)
        const wasEscalated = told.has(`escalate-dic ${version}`)
        rung('escalate-dic', 1)
        if (!acknowledged.has(version) || !wasEscalated) rung('escalate-office', 1)
        const [first = 0, every = 0] = distances['escalate-leadership']
        const key = `escalate-leadership ${version}`
        let newest = 0
        let days = half(first)
        for (
          let day = nth(province, counted, days);
          day !== undefined && day <= today;
          day = nth(province, day, half(every))
        ) {
          if (hasCome(day)) newest = days
          days += half(every)
        }
        if (newest > (told.get(key) ?? 0) && province(today)) {
          told.set(key, newest)
          steps.push('escalate-leadership')
        }
      }
      if (state === 'in-progress') {
        const [first = 0, every = 0] = distances['chase-report']
        let newest = 0
        for (let days = first; base.report + days <= today; days += every) {
          if (hasCome(nth(works, base.report + days - 1, 1))) newest = days
        }
        if (newest > (told.get('chase-report') ?? 0) && works(today)) {
          told.set('chase-report', newest)
          steps.push('chase-report')
        }
      }
      if (state === 'issued') chase('chase-acceptance', base.issue)
      if (state === 'issued') chase('escalate-acceptance', base.issue)
      chase('chase-decision', base.question)
      return steps.sort()
    }

    const record: OracleStep[] = []
    const todo = [...events].sort((a, b) => a.at.getTime() - b.at.getTime()).filter(({ at }) => at >= issuedAt)
    for (let today = dayOf(issuedAt); today <= dayOf(args.end); today += 1) {
      const fireAt = today * DAY + FIRE_TIME
      while (todo[0] && todo[0].at.getTime() <= fireAt) live(todo.shift() as OracleEvent)
      const rules = args.rulesAt(new Date(fireAt))
      const isWorked = [rules.holidays, rules.ownHolidays ?? rules.holidays].some(
        (file) => calendarOf(file)(today) === true,
      )
      if (fireAt < issuedAt.getTime() || !isWorked) continue
      for (const step of stepsOn(today, rules)) {
        record.push({ step, at: `${textOf(today)}T07:30:00+07:00`, dueVersion: version })
      }
    }
    return record
  }
}
