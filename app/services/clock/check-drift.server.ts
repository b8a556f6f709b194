import { type ClockAssignment, loadClockAssignments, lockClockAssignments } from '#data/clock-assignment.server.ts'
import { type ClockDate, findDatesOf, loadClockDates } from '#data/clock-date.server.ts'
import { findClockAssignmentsAfter } from '#data/clock-holder.server.ts'
import { decideSchedule, type Schedule } from '#domain/deadline/assignment-schedule.ts'
import { nextStep } from '#domain/deadline/clock.ts'
import { db } from '#platform/db.server.ts'
import { type ClockRules, loadClockRules, rulesFor } from './load-clock-rules.server.ts'
import { scheduleAssignment } from './schedule-assignment.server.ts'

const SAMPLE = 200

export type DriftCheck = { checked: number; drifted: string[]; lastId: string | null }

/**
 * Compares the stored next step of some rows, and of the dates beside them, with what the rules say today. A difference means that something changed
 * a row, the policy or the calendar without saying so to the clock: it is reported to the operator and put right.
 */
export async function checkDrift({ afterId }: { afterId: string | null }): Promise<DriftCheck> {
  const ids = await findClockAssignmentsAfter(db, { afterId, limit: SAMPLE })
  const rows = await loadClockAssignments(db, ids)
  const rules = await loadClockRules(db)
  const dates = await loadClockDates(db, await findDatesOf(db, ids))
  const drifted = unique([
    ...rows.filter((row) => isDrifted(row, rules)).map((row) => row.id),
    ...dates.filter((date) => isDateDrifted(date, rules)).map((date) => date.assignmentId),
  ])
  for (const assignmentId of drifted) {
    await db.$transaction(async (tx) => {
      await lockClockAssignments(tx, [assignmentId])
      await scheduleAssignment(tx, { assignmentId })
    })
  }
  return { checked: ids.length, drifted, lastId: ids.length === SAMPLE ? (ids.at(-1) ?? null) : null }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

const isDrifted = (row: ClockAssignment, rules: ClockRules): boolean =>
  isOtherThan(row, rules, () => decideSchedule(row, rulesFor(rules, row.leadId)))

const isDateDrifted = (date: ClockDate, rules: ClockRules): boolean =>
  isOtherThan(date, rules, () => {
    const { next, waitsForCalendar } = nextStep({ facts: date.facts, ...rulesFor(rules, date.leadId) })
    return { nextStepAt: next?.at ?? null, waitsForCalendar }
  })

function isOtherThan(row: { rulesVersion: number; schedule: Schedule }, rules: ClockRules, decide: () => Schedule) {
  try {
    // What a change has not reached yet is behind, not wrong.
    if (row.rulesVersion < rules.version) return false
    const right = decide()
    const isSameTime = right.nextStepAt?.getTime() === row.schedule.nextStepAt?.getTime()
    return !isSameTime || right.waitsForCalendar !== row.schedule.waitsForCalendar
  } catch {
    // A row that cannot be read is a fault of its own clock, which says so.
    return false
  }
}
