import type { Actor, Role } from '#domain/access/roles.ts'

/** A question of the leadership, or of the Office at its check, to somebody who is not in the step. */
export const QUESTION_STATES = ['open', 'answered', 'withdrawn'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

export type QuestionFacts = { state: QuestionState; holderId: string }

/** Nobody answers for its organisation who only manages or audits. */
const ANSWERING: readonly Role[] = ['officer', 'head', 'carrier', 'coordinator', 'office']
const SEES_ALL: readonly Role[] = ['coordinator', 'office', 'leadership', 'auditor']

export const mayAnswer = (actor: Actor, { state, holderId }: QuestionFacts): boolean =>
  state === 'open' && ANSWERING.includes(actor.role) && actor.organisationId === holderId

/** The coordinating side reads every question; who was asked reads its own, also as the successor of who was. */
export const isQuestionInScope = (actor: Actor, { holderId }: { holderId: string }): boolean =>
  SEES_ALL.includes(actor.role) ||
  (ANSWERING.includes(actor.role) && [actor.organisationId, ...(actor.formerOrganisationIds ?? [])].includes(holderId))
