import { applyCalendarDays, closeCalendarChange, findOpenCalendarChange, lockCalendar } from '#data/calendar.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { supersedeClockRules } from '#services/clock/supersede-clock-rules.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A second person puts the change into force. The open clocks are computed anew behind the screens. */
export const applyCalendarChange = (
  input: { changeId: string },
  context: CommandContext,
): Promise<Result<{ year: number; organisationId: string | null }>> =>
  runCommand({ name: 'ApplyCalendarChange', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const version = (await lockCalendar(tx)) + 1
    const change = await findOpenCalendarChange(tx)
    if (change?.id !== input.changeId) return refuse('calendar-decided')
    if (change.proposedById === actor.personId) return refuse('calendar-own-proposal')
    await supersedeClockRules(tx, { cause: 'calendar', now })
    await closeCalendarChange(tx, { id: change.id, state: 'applied', decidedById: actor.personId, decidedAt: now })
    await applyCalendarDays(tx, {
      days: change.proposal,
      organisationId: change.organisationId,
      version,
      changedAt: now,
      changedById: actor.personId,
      note: change.note,
    })
    await recordEvent(tx, {
      subjectType: 'calendar',
      subjectId: change.id,
      type: 'CalendarChangeApplied',
      at: now,
      actor,
      commandId,
      payload: { year: change.year, version, ...(change.organisation ? { organisation: change.organisation } : {}) },
    })
    return accept({ year: change.year, organisationId: change.organisationId })
  })
