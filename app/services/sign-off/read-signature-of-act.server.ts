import type { AssignmentPage } from '#data/assignment-reader.server.ts'
import { findFilesOfSignOff, type StoredFileRef } from '#data/file.server.ts'
import type { OpenPaper } from '#data/open-papers.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { typedValues } from '#domain/sign-off/inputs.ts'
import { seesSignOff } from '#domain/sign-off/scope.ts'
import { isSignedAction, needsSignature, type SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Reader } from '#platform/db.server.ts'

export type SignatureOfAct = {
  action: SignedAction
  /** This person cannot send it alone. */
  isNeeded: boolean
  /** A paper that came back, with everything typed and its files. */
  draft: (Pick<OpenPaper, 'state' | 'decidedAt' | 'decidedBy' | 'reason'> & { files: StoredFileRef[] }) | null
  values: Record<string, string>
}

/** What the form of an act has to know of the signature of the head: null for acts that need none. */
export async function readSignatureOfAct(
  reader: Reader,
  { action, page, actor }: { action: AssignmentAction; page: AssignmentPage; actor: Actor },
): Promise<SignatureOfAct | null> {
  if (!isSignedAction(action) || page.leadId !== actor.organisationId) return null
  const isNeeded = needsSignature(actor, { leadId: page.leadId, leadHeadSigns: page.lead.headSigns })
  const paper = paperOf({ action, page, actor })
  if (!paper || paper.state === 'pending') return { action, isNeeded, draft: null, values: {} }
  const { state, decidedAt, decidedBy, reason, input, id } = paper
  const files = await findFilesOfSignOff(reader, id)
  return { action, isNeeded, draft: { state, decidedAt, decidedBy, reason, files }, values: typedValues(action, input) }
}

const paperOf = ({ action, page, actor }: { action: SignedAction; page: AssignmentPage; actor: Actor }) =>
  page.signOffs.find((one) => one.action === action && seesSignOff(actor, one.organisationId))

/** One paper of a kind at a time: the form is closed while one waits. */
export function refuseWhilePending(question: {
  action: AssignmentAction
  page: AssignmentPage
  actor: Actor
}): Refusal | null {
  const { action, page, actor } = question
  const paper = isSignedAction(action) ? paperOf({ action, page, actor }) : undefined
  if (paper?.state !== 'pending') return null
  const { preparedBy, askedAt, id } = paper
  return refuse('sign-off-pending', { params: { by: preparedBy, at: askedAt.toISOString(), signOffId: id } })
}
