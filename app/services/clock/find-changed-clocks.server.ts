import { describeAssignments } from '#data/calendar.server.ts'
import { type ClockAssignment, loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findDatesOf, loadClockDates } from '#data/clock-date.server.ts'
import { findClockAssignmentsAfter, findOpenMatters } from '#data/clock-holder.server.ts'
import { loadMatterFacts } from '#data/clock-matter.server.ts'
import { hasOwnLife } from '#domain/assignment/states.ts'
import type { MovedClock } from '#domain/calendar/calendar-change.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { compareClocks } from '#domain/deadline/compare-clocks.ts'
import { nextMatterStep } from '#domain/obstacle/step-clock.ts'
import type { Reader } from '#platform/db.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'

const BATCH = 500

type Question = { before: ClockRules; after: ClockRules; now: Date }
type Change = Pick<MovedClock, 'from' | 'to' | 'step' | 'audience'>
type Found = Change & { assignmentId: string; agency: string | null }

const isSame = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime()

/** Which open clocks would fire otherwise under other rules: when, what, to whom. Changes nothing. */
export const findChangedClocks = async (reader: Reader, question: Question): Promise<MovedClock[]> => [
  ...(await findChangedAssignments(reader, question)),
  ...(await findChangedMatters(reader, question)),
]

async function findChangedAssignments(reader: Reader, question: Question): Promise<MovedClock[]> {
  const found: Found[] = []
  for (let afterId: string | null = null; ; ) {
    const ids: string[] = await findClockAssignmentsAfter(reader, { afterId, limit: BATCH })
    for (const row of await loadClockAssignments(reader, ids)) {
      const change = changeOf(row, question)
      if (change) found.push({ assignmentId: row.id, agency: null, ...change })
    }
    found.push(...(await findChangedContributions(reader, ids, question)))
    if (ids.length < BATCH) break
    afterId = ids.at(-1) ?? null
  }
  const described = await describeAssignments(
    reader,
    found.map(({ assignmentId }) => assignmentId),
  )
  return found.flatMap(({ assignmentId, agency, ...change }) => {
    const work = described.get(assignmentId)
    if (!work) return []
    return [{ ...work, organisation: agency ?? work.organisation, isContribution: agency !== null, ...change }]
  })
}

/** Dates by which others owe their share. An internal date is seen inside its agency only, so no list of the province names it. */
async function findChangedContributions(
  reader: Reader,
  assignmentIds: readonly string[],
  question: Question,
): Promise<Found[]> {
  const dates = await loadClockDates(reader, await findDatesOf(reader, assignmentIds))
  return dates.flatMap(({ purpose, facts, leadId, assignmentId, agency }) => {
    const change = purpose === 'contribution' ? changeOfClock(facts, leadId, question) : undefined
    return change ? [{ assignmentId, agency, ...change }] : []
  })
}

function changeOf(row: ClockAssignment, { now, ...rules }: Question): Change | undefined {
  if (hasOwnLife(row.structure)) return changeOfClock(row.facts, row.leadId, { now, ...rules })
  const [before, after] = [rulesFor(rules.before, row.leadId), rulesFor(rules.after, row.leadId)]
  const [from, to] = [decideSchedule(row, before).nextStepAt, decideSchedule(row, after).nextStepAt]
  return isSame(from, to) ? undefined : { from, to, step: null, audience: [] }
}

function changeOfClock(facts: ClockFacts, agencyId: string, { now, ...rules }: Question): Change | undefined {
  const [before, after] = [rulesFor(rules.before, agencyId), rulesFor(rules.after, agencyId)]
  const compared = compareClocks({ facts, before, after, now })
  if (!compared) return undefined
  const { from, to } = compared
  const shown = to ?? from
  return {
    from: from?.at ?? null,
    to: to?.at ?? null,
    step: shown?.step ?? null,
    audience: [...(shown?.audience ?? [])],
  }
}

async function findChangedMatters(reader: Reader, { before, after }: Question): Promise<MovedClock[]> {
  const found: MovedClock[] = []
  for (const ref of await findOpenMatters(reader)) {
    const matter = await loadMatterFacts(reader, ref)
    if (!matter) continue
    const nextUnder = ({ calendar, policy }: ClockRules) =>
      nextMatterStep({ facts: matter.facts, calendar, fireTime: policy.fireTime }).next?.at ?? null
    const [from, to] = [nextUnder(before), nextUnder(after)]
    if (isSame(from, to)) continue
    const { code: label, title } = matter
    found.push({ label, title, organisation: '', isContribution: false, from, to, step: null, audience: [] })
  }
  return found
}
