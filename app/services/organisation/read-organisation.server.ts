import { loadClockPolicy } from '#data/clock-policy.server.ts'
import { findOrganisation } from '#data/organisation-register.server.ts'
import { countWorkOf } from '#data/organisation-work.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'
import { classBoundaries, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { Reader } from '#platform/db.server.ts'

/** How work stands is for those who follow the whole province, and for the organisation itself. */
const maySeeStanding = (actor: Actor, organisationId: string): boolean =>
  can(actor.role, 'standing.read') || (actor.organisationId === organisationId && can(actor.role, 'assignment.read'))

/** An organisation with its people and, for who may see it, how its work stands. */
export async function readOrganisation(reader: Reader, { id, actor, now }: { id: string; actor: Actor; now: Date }) {
  const organisation = await findOrganisation(reader, id)
  if (!organisation) return undefined
  if (!maySeeStanding(actor, id)) return { organisation, work: null }
  const boundaries = classBoundaries({
    now,
    calendar: await loadWorkingCalendar(reader),
    policy: await loadClockPolicy(reader),
  })
  const work: { class: TimelinessClass; count: number }[] = await countWorkOf(reader, {
    organisationId: id,
    boundaries,
  })
  return { organisation, work }
}
