import {
  applyCalendarDays,
  closeCalendarChange,
  findOpenCalendarChange,
  lockCalendar,
  lockOpenAssignments,
} from '#data/calendar.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { rescheduleOpenClocks } from '#services/clock/reschedule-open-clocks.server.ts'
import { settleOpenClocks } from '#services/clock/settle-open-clocks.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A second person puts the change into force: every open clock is computed anew and woken. */
export const applyCalendarChange = (
  input: { changeId: string },
  context: CommandContext,
): Promise<Result<{ year: number }>> =>
  runCommand({ name: 'ApplyCalendarChange', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const version = (await lockCalendar(tx)) + 1
    const change = await findOpenCalendarChange(tx)
    if (change?.id !== input.changeId) return refuse('calendar-decided')
    if (change.proposedById === actor.personId) return refuse('calendar-own-proposal')
    await lockOpenAssignments(tx)
    await settleOpenClocks(tx, { now })
    await closeCalendarChange(tx, { id: change.id, state: 'applied', decidedById: actor.personId, decidedAt: now })
    await applyCalendarDays(tx, {
      days: change.proposal,
      version,
      changedAt: now,
      changedById: actor.personId,
      note: change.note,
    })
    await rescheduleOpenClocks(tx)
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
