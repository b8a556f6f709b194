import type { Actor } from '#domain/access/roles.ts'

/** The agency that measures enters its readings; the coordinator may for any of them, and says where they are from. */
export const mayMeasure = (
  { role, organisationId }: Pick<Actor, 'role' | 'organisationId'>,
  measurerId: string | null,
): boolean => role === 'coordinator' || (measurerId !== null && measurerId === organisationId)
