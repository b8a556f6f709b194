import { findOpenCalendarChange, insertCalendarChange, lockCalendar } from '#data/calendar.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import { findCalendarYearOf, isLeadingOrganisation } from '#data/own-calendar.server.ts'
import { countByAgency, decideCalendarChange, type ProposeCalendarChange } from '#domain/calendar/calendar-change.ts'
import { decideOwnCalendarChange } from '#domain/calendar/own-calendar-change.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { findMovedClocks } from './find-moved-clocks.server.ts'

/** The second person pages through at most so many; the counts by agency are of all. */
const MOST_KEPT = 1000

/** Nothing moves yet: the days wait for a second person, with the list of the clocks that would move (four eyes, 2.8). */
export const proposeCalendarChange = (input: ProposeCalendarChange, context: CommandContext): Promise<Result<null>> =>
  runCommand({ name: 'ProposeCalendarChange', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    await lockCalendar(tx)
    if (await findOpenCalendarChange(tx)) return refuse('calendar-proposal-open')
    const { year, organisationId = null } = input
    if (organisationId && !(await isLeadingOrganisation(tx, organisationId))) return refuse('calendar-own-nobody')
    const present = await findCalendarYearOf(tx, { year, organisationId })
    const days = organisationId
      ? decideOwnCalendarChange(input, present)
      : decideCalendarChange(input, present.province)
    if (!days.ok) return days
    const moved = await findMovedClocks(tx, { days: days.value, organisationId, now })
    const id = newId()
    await insertCalendarChange(tx, {
      id,
      year,
      organisationId,
      note: input.note,
      proposedById: actor.personId,
      proposedAt: now,
      proposal: {
        ...days.value,
        movedCount: moved.length,
        byAgency: countByAgency(moved),
        moved: moved.slice(0, MOST_KEPT),
      },
    })
    await recordEvent(tx, {
      subjectType: 'calendar',
      subjectId: id,
      type: 'CalendarChangeProposed',
      at: now,
      actor,
      commandId,
      payload: {
        year,
        organisationId,
        note: input.note,
        add: days.value.add.map(({ day }) => day),
        remove: days.value.remove,
      },
    })
    const others = (await findMembers(tx, { roles: ['administrator', 'coordinator'] })).filter(
      (personId) => personId !== actor.personId,
    )
    await notify(
      tx,
      others.map((personId) => ({
        personId,
        kind: 'calendar-change-proposed' as const,
        params: { year: String(year), by: actor.personName },
        subjectType: 'calendar' as const,
        subjectId: id,
        urgency: 'now' as const,
        dedupeKey: `calendar-change-proposed:${id}:${personId}`,
        createdAt: now,
        nextStepAt: now,
      })),
    )
    return accept(null)
  })
