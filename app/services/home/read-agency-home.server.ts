import { findOwedWork, findOwnMatters } from '#data/owed.server.ts'
import { findMeasuredBy } from '#data/owed-readings.server.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import { partStanding } from '#domain/assignment/contribution.ts'
import { pieceDuty } from '#domain/assignment/piece-duties.ts'
import { findMissingOwnYear } from '#domain/calendar/own-calendar.ts'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { classBoundaries, timeliness } from '#domain/deadline/timeliness.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { missingPeriod } from '#domain/target/measuring-period.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

/**
 * What an agency owes and what it watches, each with its official class of today, what of its pieces waits for it,
 * the obstacles that lie with it, what it has filed, the readings it has not given, and the year for which it has not said its own days.
 */
export async function readAgencyHome(
  reader: Reader,
  {
    organisationId,
    isEnterprise,
    now,
    rules,
  }: { organisationId: string; isEnterprise: boolean; now: Date; rules: ClockRules },
) {
  const { calendar, policy, own: calendars } = rules
  const [work, { filings, held, questions, slips }, measured] = await Promise.all([
    findOwedWork(reader, { organisationId, leadsOnly: isEnterprise }),
    findOwnMatters(reader, organisationId),
    findMeasuredBy(reader, organisationId),
  ])
  const boundaries = classBoundaries({ now, calendar, policy })
  const papers = work
    .flatMap(({ papers: ofItem, id: assignmentId, label, text, dueOn, dueTime, ...item }) => {
      const { class: own } = timeliness({ facts: { ...item, dueOn, dueTime }, boundaries, calendar })
      return ofItem.map(({ input: _input, ...paper }) => {
        const waited = workingDaysBetween({ calendar, from: dayAt(paper.askedAt), to: dayAt(now) })
        return {
          ...paper,
          assignmentId,
          label,
          text,
          dueOn,
          dueTime,
          class: own,
          waitedDays: waited.ok ? waited.value : 0,
        }
      })
    })
    .sort((one, other) => one.askedAt.getTime() - other.askedAt.getTime())
  const items = work.map(({ part, papers: ofItem, ...item }) => {
    const standing = timeliness({ facts: item, boundaries, calendar })
    const own = part && { dueOn: part.dueOn, standing: partStanding({ part, assignmentState: item.state, now }) }
    const below = aggregate({ members: item.pieces, now, calendar })
    const { class: timed, daysLeft, daysOver } = standing
    const waiting = ofItem.filter(({ state }) => state === 'pending').map(({ id, action }) => ({ id, action }))
    return { ...item, part: own, class: timed, daysLeft, daysOver, below, waiting }
  })
  const pieces = items
    .flatMap((item) => item.pieces)
    .flatMap((piece) => {
      const duty = pieceDuty(piece)
      const { class: own, daysLeft, daysOver } = timeliness({ facts: piece, boundaries, calendar })
      return duty ? [{ ...piece, duty, class: own, daysLeft, daysOver }] : []
    })
  const judged = <Matter extends { dueOn: PlainDate | null }>(matter: Matter) => ({
    ...matter,
    isLate: matter.dueOn !== null && matter.dueOn < dayAt(now),
  })
  return {
    items: items.filter(({ isPeriodReport, isFollowed }) => !isPeriodReport && !isFollowed),
    followed: items.filter(({ isPeriodReport, isFollowed }) => !isPeriodReport && isFollowed),
    // Who takes part in a continuing duty does not answer for its reports.
    reports: items.filter(({ isPeriodReport, isLead }) => isPeriodReport && isLead),
    filings,
    held: held.map(judged),
    questions: questions.map(judged),
    missingOwnYear: findMissingOwnYear(calendars.get(organisationId)?.ownYears ?? new Set(), dayAt(now)) ?? null,
    slips: slips.map(judged),
    papers,
    pieces,
    readings: measured.flatMap(({ itemId, planId, anchor, text, ...facts }) => {
      const missing = missingPeriod({ ...facts, today: dayAt(now) })
      return missing ? [{ itemId, planId, anchor, text, ...missing }] : []
    }),
  }
}
