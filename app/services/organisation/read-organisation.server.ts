import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import { findOrganisation } from '#data/organisation-register.server.ts'
import { type CountedWork, countWorkOf } from '#data/organisation-work.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import type { Reader } from '#platform/db.server.ts'

/** How work stands is for those who follow the whole province, and for the organisation itself. */
const maySeeStanding = (actor: Actor, organisationId: string): boolean =>
  can(actor.role, 'standing.read') ||
  ([actor.organisationId, ...(actor.formerOrganisationIds ?? [])].includes(organisationId) &&
    can(actor.role, 'assignment.read'))

/** An organisation with its people and, for who may see it, how its work stands. */
export async function readOrganisation(reader: Reader, { id, actor, now }: { id: string; actor: Actor; now: Date }) {
  const organisation = await findOrganisation(reader, id)
  if (!organisation) return undefined
  if (!maySeeStanding(actor, id)) return { organisation, work: null, past: [] }
  const boundaries = classBoundaries({
    now,
    calendar: await loadWorkingCalendar(reader),
    policy: await CLOCK_POLICY.load(reader),
  })
  const formerIds = organisation.predecessors.map((predecessor) => predecessor.id)
  const counted: CountedWork[] = await countWorkOf(reader, { organisationIds: [id, ...formerIds], boundaries })
  const work = counted.filter(({ leadId }) => leadId === id)
  const pastWork = counted.filter(({ leadId }) => leadId !== id)
  const past = organisation.predecessors.map((predecessor) => ({
    ...predecessor,
    work: pastWork.filter(({ leadId }) => leadId === predecessor.id),
  }))
  return { organisation, work, past }
}
