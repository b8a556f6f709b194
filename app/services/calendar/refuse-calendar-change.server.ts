import { closeCalendarChange, findOpenCalendarChange, lockCalendar } from '#data/calendar.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** A second person refuses it, or whoever proposed it takes it back. */
export const refuseCalendarChange = (
  input: { changeId: string },
  context: CommandContext,
): Promise<Result<{ year: number; organisationId: string | null }>> =>
  runCommand({ name: 'RefuseCalendarChange', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    await lockCalendar(tx)
    const change = await findOpenCalendarChange(tx)
    if (change?.id !== input.changeId) return refuse('calendar-decided')
    const isOwn = change.proposedById === actor.personId
    await closeCalendarChange(tx, {
      id: change.id,
      state: 'refused',
      decidedById: isOwn ? null : actor.personId,
      decidedAt: now,
    })
    await recordEvent(tx, {
      subjectType: 'calendar',
      subjectId: change.id,
      type: isOwn ? 'CalendarChangeWithdrawn' : 'CalendarChangeRefused',
      at: now,
      actor,
      commandId,
      payload: { year: change.year },
    })
    return accept({ year: change.year, organisationId: change.organisationId })
  })
