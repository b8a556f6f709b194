import { findFilesOfSignOff } from '#data/file.server.ts'
import { findSignOffHistory, findSignOffPage } from '#data/sign-off-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { actionRule } from '#domain/assignment/life-cycle.ts'
import { isLateAt } from '#domain/deadline/effective-date.ts'
import { typedValues } from '#domain/sign-off/inputs.ts'
import { signOffAgencies } from '#domain/sign-off/scope.ts'
import { availableSignOffActions, isOpenSignOff, isWithOfficer } from '#domain/sign-off/sign-off-actions.ts'
import type { Reader } from '#platform/db.server.ts'

/** A paper, what hangs on it and what can be done with it; undefined outside its agency. */
export async function readSignOff(reader: Reader, { id, actor, now }: { id: string; actor: Actor; now: Date }) {
  const found = await findSignOffPage(reader, { id, organisationIds: signOffAgencies(actor) })
  if (!found) return undefined
  const { input, work, ...paper } = found
  const [files, history] = await Promise.all([
    findFilesOfSignOff(reader, id),
    findSignOffHistory(reader, { id, assignmentId: paper.assignmentId }),
  ])
  const { dueOn, dueTime } = work
  return {
    paper,
    work,
    values: typedValues(paper.action, input),
    files: files.map(({ id: fileId, name, sizeBytes }) => ({ id: fileId, name, sizeBytes })),
    history,
    acts: availableSignOffActions(actor, paper),
    // A colleague mends it too, where its officer is away.
    mayMend: isOpenSignOff(paper.state) && paper.state !== 'pending' && work.leadId === actor.organisationId,
    isMine: isWithOfficer(actor, paper),
    blocked: whyBlocked({ action: paper.action, work }),
    isLate: dueOn !== null && isLateAt({ dueOn, dueTime }, now),
  }
}

/** Why it could not be signed right now, although it waits. */
function whyBlocked({
  action,
  work: { state, hasOpenRequest },
}: Pick<NonNullable<Awaited<ReturnType<typeof findSignOffPage>>>, 'action' | 'work'>): 'suspended' | 'closed' | null {
  if (state === 'suspended') return 'suspended'
  const isClosed = !actionRule(action).from.includes(state) || (action === 'request-extension' && hasOpenRequest)
  return isClosed ? 'closed' : null
}
