import { z } from 'zod'
import { optionalDay, requiredDay, requiredText } from '#domain/shared/form-fields.ts'
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { takeFirst } from '#domain/shared/take-first.ts'
import { type PlannedOccurrence, planOccurrences, type RecurrenceRule, ruleFrom } from './recurrence.ts'

/** How often a duty may come back, in months. */
export const INTERVALS = [1, 2, 3, 4, 5, 6, 9, 12, 18, 24, 36] as const

/** How many occurrences that are not open yet are looked at, and can be left out or moved. */
export const OCCURRENCES_AHEAD = 8

const reason = requiredText('reason-missing', 1000)
const key = z.string({ error: 'occurrence-missing' }).min(1, 'occurrence-missing')

/**
 * What can be changed of a series: its rule from a first day on, its end, or one occurrence (left out, moved, back as
 * the rule says). What is open already is never touched.
 */
export const ChangeSeriesSchema = z.discriminatedUnion(
  'change',
  [
    z.object({
      change: z.literal('rule'),
      everyMonths: z.coerce.number().pipe(z.literal(INTERVALS, 'interval-missing')),
      firstOn: requiredDay('first-day-missing'),
      until: optionalDay,
      reason,
    }),
    z.object({ change: z.literal('end'), until: optionalDay, reason }),
    z.object({ change: z.literal('leave-out'), key, reason }),
    z.object({ change: z.literal('move'), key, movedTo: requiredDay('new-day-missing'), reason }),
    z.object({ change: z.literal('restore'), key, reason }),
  ],
  'change-missing',
)
export type ChangeSeries = z.output<typeof ChangeSeriesSchema>

export type OpenedOccurrence = { key: string; dueOn: PlainDate | null }

type Known = { rule: RecurrenceRule; opened: readonly OpenedOccurrence[]; today: PlainDate }

/** Occurrences that are not open yet, those left out among them. */
export function futureOccurrences({ rule, opened, today }: Known): PlannedOccurrence[] {
  const isOpen = new Set(opened.map((one) => one.key))
  const ahead = takeFirst(planOccurrences(rule, today), OCCURRENCES_AHEAD + isOpen.size)
  return ahead.filter((one) => !isOpen.has(one.key)).slice(0, OCCURRENCES_AHEAD)
}

const lastOpenedOn = (opened: readonly OpenedOccurrence[]): PlainDate | null =>
  opened.reduce<PlainDate | null>((last, { dueOn }) => (dueOn && (last === null || dueOn > last) ? dueOn : last), null)

/** The rule that a change leads to. Refused is what would touch the past or an occurrence that is open already. */
export function decideSeriesChange(input: ChangeSeries, known: Known): Result<RecurrenceRule> {
  switch (input.change) {
    case 'rule':
      return decideNewRule(input, known)
    case 'end':
      return decideEnd(input.until, known)
    default:
      return decideException(input, known)
  }
}

function decideNewRule(
  { firstOn, everyMonths, until }: Extract<ChangeSeries, { change: 'rule' }>,
  { opened, today }: Known,
): Result<RecurrenceRule> {
  if (firstOn < today) return refuse('date-in-past', { field: 'firstOn' })
  const last = lastOpenedOn(opened)
  if (last !== null && firstOn <= last) return refuse('first-day-opened', { field: 'firstOn', params: { last } })
  if (until !== null && until < firstOn) return refuse('end-before-first', { field: 'until', params: { firstOn } })
  const rule = ruleFrom({ firstOn, everyMonths, until })
  const [first] = takeFirst(planOccurrences(rule, firstOn), 1)
  if (opened.some((one) => one.key === first?.key)) {
    return refuse('period-opened', { field: 'firstOn', params: { period: first?.key ?? '' } })
  }
  return accept(rule)
}

function decideEnd(until: PlainDate | null, { rule, today }: Known): Result<RecurrenceRule> {
  if (until === rule.until) return refuse('series-unchanged', { field: 'until' })
  if (until !== null && until < today) return refuse('date-in-past', { field: 'until' })
  return accept({ ...rule, until })
}

function decideException(
  input: Exclude<ChangeSeries, { change: 'rule' | 'end' }>,
  known: Known,
): Result<RecurrenceRule> {
  const { rule, opened, today } = known
  const planned = futureOccurrences(known).find((one) => one.key === input.key)
  if (!planned) return refuse('occurrence-not-future', { field: 'key' })
  const others = rule.exceptions?.filter((one) => one.key !== input.key) ?? []
  if (input.change === 'restore') {
    const isException = others.length !== (rule.exceptions?.length ?? 0)
    return isException ? accept({ ...rule, exceptions: others }) : refuse('series-unchanged', { field: 'key' })
  }
  const movedTo = input.change === 'move' ? input.movedTo : null
  if (movedTo === planned.dueOn) return refuse('series-unchanged', { field: 'key' })
  if (movedTo !== null && movedTo < today) return refuse('date-in-past', { field: 'movedTo' })
  const changed = { ...rule, exceptions: [...others, { key: input.key, movedTo, reason: input.reason }] }
  const overtaken = findOvertaken(changed, { opened, today })
  return overtaken ? refuse('occurrence-overtakes', { field: 'movedTo', params: { on: overtaken } }) : accept(changed)
}

/** Occurrences keep their order: each opens and is due before the one after it. */
function findOvertaken(rule: RecurrenceRule, known: Omit<Known, 'rule'>): PlainDate | undefined {
  const days = futureOccurrences({ rule, ...known }).flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const sequence = [lastOpenedOn(known.opened) ?? addDays(known.today, -1), ...days]
  return days.find((day, place) => day <= (sequence[place] as PlainDate))
}

export type SeriesComparison = {
  /** Open already, and as they were. */
  stays: OpenedOccurrence[]
  moves: { key: string; from: PlainDate; to: PlainDate }[]
  added: PlainDate[]
  fallsAway: PlainDate[]
}

const sameRhythm = (one: RecurrenceRule, other: RecurrenceRule): boolean =>
  one.everyMonths === other.everyMonths && one.monthDay === other.monthDay

/**
 * What a change of the rule does to the occurrences ahead. Under the same rhythm an occurrence is known by its period;
 * at the same distance the n-th becomes the n-th; else those of the same month are the same one.
 */
export function compareSeries({
  before,
  after,
  opened,
  today,
}: {
  before: RecurrenceRule
  after: RecurrenceRule
  opened: readonly OpenedOccurrence[]
  today: PlainDate
}): SeriesComparison {
  const old = futureOccurrences({ rule: before, opened, today })
  const fresh = futureOccurrences({ rule: after, opened, today })
  const name = (one: PlannedOccurrence, place: number): string => {
    if (sameRhythm(before, after)) return one.key
    return before.everyMonths === after.everyMonths ? String(place) : one.regularOn.slice(0, 'YYYY-MM'.length)
  }
  const days = (planned: readonly PlannedOccurrence[]) =>
    new Map(planned.flatMap((one, place) => (one.dueOn === null ? [] : [[name(one, place), one.dueOn] as const])))
  const [from, to] = [days(old), days(fresh)]
  return {
    stays: [...opened],
    moves: [...from].flatMap(([key, day]) => {
      const moved = to.get(key)
      return moved !== undefined && moved !== day ? [{ key, from: day, to: moved }] : []
    }),
    added: [...to].flatMap(([key, day]) => (from.has(key) ? [] : [day])).filter(withinSight(old)),
    fallsAway: [...from].flatMap(([key, day]) => (to.has(key) ? [] : [day])).filter(withinSight(fresh)),
  }
}

/** Where the other side was looked at only so far, nothing is said of the days beyond. */
const withinSight = (other: readonly PlannedOccurrence[]) => (day: PlainDate) => {
  const last = other.at(-1)
  return other.length < OCCURRENCES_AHEAD || last === undefined || day <= last.regularOn
}
