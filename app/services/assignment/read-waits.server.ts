import type { AssignmentPage, WaitEndOfPage } from '#data/assignment-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { waitSight } from '#domain/assignment/waits.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'

/** The work at the other end, as far as its reader may know it. */
export type SeenWork = {
  id: string
  label: string
  title: string
  state: AssignmentState
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  /** Its sentence in a published plan, for those who may not open the work itself. */
  documentId: string | null
  mayOpen: boolean
}
export type SeenWait = { id: string; agency: string | null; work: SeenWork | null; reason: string | null }

type Link = { reason: string; other: WaitEndOfPage }

/** What a work waits for and what waits for it. */
export function readWaits({ waits, awaitedBy, actor }: Pick<AssignmentPage, 'waits' | 'awaitedBy'> & { actor: Actor }) {
  return { waits: waits.map((link) => toSeen(link, actor)), awaitedBy: awaitedBy.map((link) => toSeen(link, actor)) }
}

function toSeen({ reason, other }: Link, actor: Actor): SeenWait {
  const sight = waitSight({ id: actor.organisationId, kind: actor.organisationKind }, other.lead)
  const isOwn = [actor.organisationId, ...(actor.formerOrganisationIds ?? [])].includes(other.lead.id)
  return {
    id: other.id,
    agency: sight === 'fact' ? null : other.lead.shortName,
    reason: sight === 'fact' ? null : reason,
    work: sight === 'all' ? { ...toWork(other), mayOpen: isOwn || assignmentScope(actor) === 'all' } : null,
  }
}

const toWork = ({ id, label, title, state, dueOn, dueTime, documentId, anchor }: WaitEndOfPage) => ({
  id,
  label,
  title,
  state,
  dueOn,
  dueTime,
  documentId: anchor === null ? null : documentId,
})
