import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import { insertClockSteps } from '#data/clock-step.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { saveRowClocks } from '#data/row-clock.server.ts'
import { getSeriesDraft } from '#data/series.server.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import { decideOpenings, type OpeningStep } from '#domain/deadline/series-clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { toOccurrenceDraft } from '#services/assignment/expand-series.server.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'

type Opening = { row: ClockAssignment; rules: ClockRules; now: Date }

/**
 * The step of a series, or of a continuing duty: opens the occurrences or period reports whose time has come (default 60
 * days before they are due). Each is issued as of the instant it opened, so its own clock runs as it would have with the
 * engine on time. Answers the row as it then is; the steps of a duty's own clock are left to the caller.
 */
export async function openOccurrences(tx: Transaction, { row, rules, now }: Opening): Promise<ClockAssignment> {
  const { due } = decideOpenings({
    series: row.series,
    ...rulesFor(rules, row.leadId),
    now,
  })
  for (const opening of due) await openOccurrence(tx, { row, rules, now }, opening)
  const openedKeys = [...row.series.openedKeys, ...due.map(({ occurrence }) => occurrence.key)]
  const opened = { ...row, series: { ...row.series, openedKeys } }
  if (row.structure === 'series') {
    const settledUntil = due.at(-1)?.at ?? row.facts.settledUntil
    const clock = { id: row.id, settledUntil, ...decideSchedule(opened, rulesFor(rules, row.leadId)) }
    await saveRowClocks(tx, { of: 'assignment', clocks: [clock], rulesVersion: rules.version })
  }
  return opened
}

async function openOccurrence(
  tx: Transaction,
  { row, rules, now }: Opening,
  { at, ordinal, occurrence }: OpeningStep,
): Promise<void> {
  const id = newId()
  const isNew = await insertClockSteps(tx, [
    {
      id,
      subjectType: 'assignment',
      subjectId: row.id,
      step: 'open-occurrence',
      dueVersion: 1,
      occurrence: ordinal,
      countedDays: null,
      dueAt: at,
      firedAt: now,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
      reached: [],
    },
  ])
  if (!isNew.has(id)) return
  const causeId = await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: row.id,
    type: 'ClockStepTaken',
    at,
    actor: null,
    payload: { step: 'open-occurrence', key: occurrence.key, dueOn: occurrence.dueOn, reached: [] },
  })
  const series = await getSeriesDraft(tx, row.id)
  const draft = { ...toOccurrenceDraft(series, occurrence), parentId: row.id }
  await issueAssignments(tx, { drafts: [draft], actor: null, now: at, causeId })
}
