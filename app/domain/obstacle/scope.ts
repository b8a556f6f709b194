import type { Actor, Role } from '#domain/access/roles.ts'

const SEES_ALL: readonly Role[] = ['coordinator', 'office', 'leadership', 'auditor']

/**
 * Whose filings a person may see at all: the coordinating side sees every one, an agency its own and those it holds, also those of organisations
 * whose work it took over. */
export type ObstacleScope = 'all' | { organisationIds: readonly string[]; withHeld: boolean }

export const obstacleScope = (actor: Actor): ObstacleScope =>
  SEES_ALL.includes(actor.role)
    ? 'all'
    : {
        organisationIds: [actor.organisationId, ...(actor.formerOrganisationIds ?? [])],
        withHeld: actor.role !== 'carrier',
      }
