import { z } from 'zod'
import type { Actor } from '#domain/access/roles.ts'

const LONG_TEXT = 4000
const typed = (limit: number) => z.string().max(limit, 'too-long').default('')

/** A filing half written: everything is kept as it was typed, nothing is asked for yet. */
export const ObstacleDraftSchema = z.object({
  assignmentId: typed(60),
  placeId: typed(60),
  placeText: typed(300),
  causeClass: typed(60),
  title: typed(200),
  whatHappened: typed(LONG_TEXT),
  tried: typed(LONG_TEXT),
  asked: typed(LONG_TEXT),
  competence: typed(60),
  isAboutCoordinator: typed(3),
  dossierId: typed(60),
})
export type ObstacleDraftValues = z.output<typeof ObstacleDraftSchema>

/** What a form has from its start says nothing: a draft of it alone is not worth keeping. */
export const isDraftEmpty = (
  {
    assignmentId: _given,
    competence: _proposed,
    isAboutCoordinator: _about,
    dossierId: _dossier,
    ...values
  }: ObstacleDraftValues,
  fileIds: readonly string[],
): boolean => fileIds.length === 0 && Object.values(values).every((value) => value === '')

/** Whose drafts somebody sees: their own, for the organisation they act for and those whose work it took over. */
export const obstacleDraftOwner = ({ personId, organisationId, formerOrganisationIds = [] }: Actor) => ({
  personId,
  organisationIds: [organisationId, ...formerOrganisationIds],
})
