import { accept, refuse, type Result } from '#domain/shared/result.ts'
import {
  applyCalendarDays,
  closeCalendarChange,
  findOpenCalendarChange,
  lockCalendar,
  lockOpenAssignments,
} from '#data/calendar.server.ts'
import { findOpenMatters } from '#data/clock-holder.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A second person puts the change into force: every open clock is computed anew and woken. */
export const applyCalendarChange = (input: { changeId: string }, context: CommandContext): Promise<Result<{ year: number }>> =>
  runCommand({ name: 'ApplyCalendarChange', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const version = (await lockCalendar(tx)) + 1
    const change = await findOpenCalendarChange(tx)
    if (change?.id !== input.changeId) return refuse('calendar-decided')
    if (change.proposedById === actor.personId) return refuse('calendar-own-proposal')
    await closeCalendarChange(tx, { id: change.id, state: 'applied', decidedById: actor.personId, decidedAt: now })
    await applyCalendarDays(tx, { days: change.proposal, version, changedAt: now, changedById: actor.personId, note: change.note })
    await scheduleAssignments(tx, { assignmentIds: await lockOpenAssignments(tx) })
    for (const matter of await findOpenMatters(tx)) await scheduleMatter(tx, matter)
    await recordEvent(tx, {
      subjectType: 'calendar',
      subjectId: change.id,
      type: 'CalendarChangeApplied',
      at: now,
      actor,
      commandId,
      payload: { year: change.year, version },
    })
    return accept({ year: change.year })
  })
