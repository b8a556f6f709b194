import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { LEAD } from './tell-people.server.ts'

/** A person urges, by name; what the clock sends by itself is only a reminder. */
export function decideUrge({ actor, note }: { actor: Actor; note: string }): Result<AssignmentOutcome> {
  const { personName, organisationShortName, onBehalfOf } = actor
  const by = { by: personName, ...(onBehalfOf ? { byFor: onBehalfOf.personName } : {}) }
  return accept({
    payload: { note },
    tell: [{ kind: 'assignment-urged', to: LEAD, params: { ...by, agency: organisationShortName, note } }],
  })
}
