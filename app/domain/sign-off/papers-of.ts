import type { Actor } from '#domain/access/roles.ts'
import { isWithOfficer, type SignOffFacts } from './sign-off-actions.ts'
import { isHeadOf } from './signed-acts.ts'

/** What of an agency's papers waits for this person: to be signed by its head, to be mended by its officer. */
export const papersOf = <Paper extends SignOffFacts>(
  actor: Pick<Actor, 'personId' | 'role' | 'organisationId' | 'heads' | 'onBehalfOf'>,
  papers: readonly Paper[],
): { toSign: Paper[]; toMend: Paper[] } => ({
  toSign: papers.filter(({ state, organisationId }) => state === 'pending' && isHeadOf(actor, organisationId)),
  toMend: papers.filter((paper) => paper.state === 'given-back' && isWithOfficer(actor, paper)),
})
