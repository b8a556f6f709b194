import { saveRecurrence } from '#data/amended-work.server.ts'
import { lockAssignment } from '#data/assignment.server.ts'
import { loadClockAssignments, lockClockAssignments } from '#data/clock-assignment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { getSeriesRule } from '#data/series.server.ts'
import { mayChangeSeries } from '#domain/assignment/may-change-series.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { type ChangeSeries, compareSeries, decideSeriesChange } from '#domain/deadline/change-series.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { rollUp } from '#services/assignment/roll-up.server.ts'
import { LEAD, PARTIES, tellPeople } from '#services/assignment/tell-people.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { openOccurrences } from '#services/clock/open-occurrences.server.ts'
import { scheduleAssignment } from '#services/clock/schedule-assignment.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { opensByRule } from './read-series.server.ts'

export type ChangedSeries = { label: string }

/**
 * Changes the rule of a recurring duty, its end or one occurrence, for the occurrences ahead only. What was to open by
 * now opens first, under the rule as it was; the history keeps that rule. Refused when somebody changed the series since
 * the form was opened: what the person was shown is no longer what would happen.
 */
export const changeSeries = (
  args: { seriesId: string; expectedVersion: number; change: ChangeSeries },
  context: CommandContext,
): Promise<Result<ChangedSeries>> =>
  runCommand({ name: 'ChangeSeries', input: args, context }, async (tx) => {
    const { seriesId, change } = args
    const { actor, now, commandId } = context
    await openWhatIsDue(tx, { seriesId, now })
    const series = await lockAssignment(tx, seriesId)
    if (!series || !opensByRule(series) || !isInScope(assignmentScope(actor), series)) return refuse('not-found')
    if (!mayChangeSeries(actor, series, series)) return refuse('series-not-yours')
    if (series.version !== args.expectedVersion) return refuse('series-changed-meanwhile')
    const known = { ...(await getSeriesRule(tx, seriesId)), today: dayAt(now) }
    const decided = decideSeriesChange(change, known)
    if (!decided.ok) return decided
    const { rule: before, opened, today } = known
    const after = decided.value
    await saveRecurrence(tx, { seriesId, recurrence: after })
    const { moves, added, fallsAway } = compareSeries({ before, after, opened, today })
    const causeId = await recordEvent(tx, {
      subjectType: 'assignment',
      subjectId: seriesId,
      type: 'SeriesChanged',
      at: now,
      actor,
      commandId,
      payload: { change: change.change, before, after, reason: change.reason, moves, added, fallsAway },
    })
    const { reason } = change
    const messages = [{ kind: 'assignment-rule-changed' as const, to: [...LEAD, ...PARTIES], params: { reason } }]
    await tellPeople(tx, { tellings: [{ assignment: series, messages, causeId }], now, except: actor.personId })
    await scheduleAssignment(tx, { assignmentId: seriesId })
    await rollUp(tx, { parentId: seriesId, now, causeId })
    return accept({ label: series.label })
  })

async function openWhatIsDue(tx: Transaction, { seriesId, now }: { seriesId: string; now: Date }): Promise<void> {
  await lockClockAssignments(tx, [seriesId])
  const [row] = await loadClockAssignments(tx, [seriesId])
  if (row && !row.series.isOver) await openOccurrences(tx, { row, rules: await loadClockRules(tx), now })
}
