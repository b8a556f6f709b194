import type { Actor } from '#domain/access/roles.ts'
import { isHeadOf } from './signed-acts.ts'

/** Whether the head signs is the head's to say, and an administrator's. */
export const maySwitchHeadSigns = (
  actor: Pick<Actor, 'role' | 'organisationId' | 'heads'>,
  organisationId: string,
): boolean => actor.role === 'administrator' || isHeadOf(actor, organisationId)
