import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { URGED_CLASSES } from './urging-letter.ts'

/** Whether a screen offers this person a letter to this agency: there is something to urge, and nobody writes to itself. */
export const isLetterDue = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  { agencyId, counts }: { agencyId: string; counts: Partial<Record<TimelinessClass, number>> },
): boolean =>
  can(actor.role, 'letter.draft') &&
  agencyId !== actor.organisationId &&
  URGED_CLASSES.some((one) => (counts[one] ?? 0) > 0)
