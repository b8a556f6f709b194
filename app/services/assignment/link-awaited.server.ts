import { findLabels, findLinksFrom, insertWait, isAwaitable, lockWaits } from '#data/assignment-wait.server.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { findCircle } from '#domain/assignment/waits.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { tellOfWaits } from './tell-of-waits.server.ts'

/**
 * The work waits for the result of another. Refused: itself, what has ended or is not this person's to know, the same
 * link twice, and a circle, whose works are named. The dates of both stay: more time is asked for, or an obstacle filed.
 */
export const linkAwaited = (
  input: { assignmentId: string; awaitedId: string; reason: string },
  context: CommandContext,
) => {
  const { assignmentId: waitingId, awaitedId, reason } = input
  const { actor, now } = context
  return changeAssignment(
    { action: 'link-awaited', assignmentId: waitingId, input: { awaitedId, reason }, context, lockFirst: lockWaits },
    async (tx) => {
      const field = 'awaitedId'
      if (awaitedId === waitingId) return refuse('awaits-itself', { field })
      if (!(await isAwaitable(tx, { scope: assignmentScope(actor), id: awaitedId })))
        return refuse('awaited-unknown', { field })
      const links = await findLinksFrom(tx, waitingId)
      if (links.some((link) => link.waitingId === waitingId && link.awaitedId === awaitedId))
        return refuse('awaited-already', { field })
      const circle = findCircle([...links, ...(await findLinksFrom(tx, awaitedId))], { waitingId, awaitedId })
      if (circle) {
        const labels = await findLabels(tx, circle)
        return refuse('awaited-circle', {
          field,
          params: { way: circle.map((id) => labels.get(id) ?? '').join(' → ') },
        })
      }
      await insertWait(tx, { waitingId, awaitedId, reason, setById: actor.personId, setAt: now })
      return accept({
        payload: { awaitedId, reason },
        after: (causeId) =>
          tellOfWaits(tx, {
            kind: 'result-awaited',
            links: [{ waitingId, awaitedId, causeId }],
            params: { reason },
            now,
            except: actor.personId,
          }),
      })
    },
  )
}
