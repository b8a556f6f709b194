import { type EndedWait, endWaitsOf, findThoseWhoWaited } from '#data/assignment-wait.server.ts'
import { recordEvents } from '#data/event.server.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { Transaction } from '#platform/db.server.ts'
import { tellOfWaits, type WaitMessage } from './tell-of-waits.server.ts'

type Moved = { assignmentId: string; from: AssignmentState; to: AssignmentState; causeId: string }
type Telling = { now: Date; except: string | null; batch?: Batch | undefined }

const ENDS = ['completed', 'withdrawn'] as const
const ended = (state: AssignmentState): (typeof ENDS)[number] | undefined => ENDS.find((end) => end === state)

/**
 * What the end of a work means to those who waited for it: the link ends in the same transaction, and they are told to
 * go on. Opened again it takes nothing back: they are told, and link anew if they have to.
 */
export async function endWaitsAfterSteps(tx: Transaction, moved: readonly Moved[], telling: Telling): Promise<void> {
  const causeOf = (assignmentId: string) => moved.find((one) => one.assignmentId === assignmentId)?.causeId ?? ''
  const over = moved.flatMap(({ assignmentId, from, to }) => {
    const why = ended(to)
    return why && from !== to ? [{ assignmentId, why }] : []
  })
  if (over.length > 0) {
    const waits = await endWaitsOf(tx, { ended: over, now: telling.now })
    await recordEnds(tx, { waits, causeOf, now: telling.now })
    for (const [why, kind] of [
      ['completed', 'result-arrived'],
      ['withdrawn', 'result-withdrawn'],
    ] as const satisfies (readonly [(typeof ENDS)[number], WaitMessage])[]) {
      const links = waits.filter((wait) => wait.why === why)
      await tellOfWaits(tx, { kind, links: withCause(links, causeOf), ...telling })
    }
  }
  const reopened = moved.filter(({ from, to }) => from === 'completed' && !ended(to))
  if (reopened.length === 0) return
  const links = await findThoseWhoWaited(
    tx,
    reopened.map(({ assignmentId }) => assignmentId),
  )
  await tellOfWaits(tx, { kind: 'result-reopened', links: withCause(links, causeOf), ...telling })
}

const withCause = <Link extends { awaitedId: string }>(links: readonly Link[], causeOf: (id: string) => string) =>
  links.map((link) => ({ ...link, causeId: causeOf(link.awaitedId) }))

async function recordEnds(
  tx: Transaction,
  args: { waits: readonly EndedWait[]; causeOf: (assignmentId: string) => string; now: Date },
): Promise<void> {
  const { waits, causeOf, now } = args
  await recordEvents(
    tx,
    waits.map(({ waitingId, awaitedId, why }) => ({
      subjectType: 'assignment' as const,
      subjectId: waitingId,
      type: 'AwaitedEnded',
      at: now,
      actor: null,
      causeId: causeOf(awaitedId),
      payload: { why },
    })),
  )
}
