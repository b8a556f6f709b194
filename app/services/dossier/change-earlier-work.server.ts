import { lockAssignment } from '#data/assignment.server.ts'
import { type EarlierWork, earlierField } from '#domain/obstacle/earlier-work.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { documentPayload } from '#services/amendment/document-cause.server.ts'
import { moveDate } from '#services/amendment/move-dates.server.ts'
import { stepByDocument } from '#services/amendment/step-by-document.server.ts'
import { takeBack, takeBackSeries } from '#services/amendment/take-back.server.ts'
import { decideReroute, findRerouteTarget } from '#services/assignment/decide-reroute.server.ts'
import type { InForce } from './carry-out-resolution.server.ts'

/** What the new document does with the work of the one it replaces. Checked beforehand to be open in its state. */
export async function changeEarlierWork(
  tx: Transaction,
  { works, cause }: { works: readonly EarlierWork[]; cause: InForce },
): Promise<Result<null>> {
  for (const work of works) {
    const result = await changeOne(tx, { work, cause })
    if (!result.ok) return result
  }
  return accept(null)
}

async function changeOne(
  tx: Transaction,
  { work, cause }: { work: EarlierWork; cause: InForce },
): Promise<Result<null>> {
  const { assignmentId } = work
  switch (work.decision) {
    case 'keep':
      return accept(null)
    case 'withdraw':
      return withdraw(tx, { assignmentId, cause })
    case 'change': {
      const { dueOn, dueTime, leadId } = work
      if (dueOn !== null) {
        const date = { dueOn, dueTime, dueSetBy: 'province' as const, undatedReason: null }
        const moved = await moveDate(tx, { assignmentId, date, cause })
        if (!moved.ok) return moved
      }
      return leadId === null ? accept(null) : reroute(tx, { assignmentId, leadId, cause })
    }
  }
}

async function withdraw(
  tx: Transaction,
  { assignmentId, cause }: { assignmentId: string; cause: InForce },
): Promise<Result<null>> {
  const assignment = await lockAssignment(tx, assignmentId)
  return assignment?.structure === 'series'
    ? takeBackSeries(tx, { seriesId: assignmentId, cause })
    : takeBack(tx, { assignmentId, cause })
}

async function reroute(
  tx: Transaction,
  { assignmentId, leadId, cause }: { assignmentId: string; leadId: string; cause: InForce },
): Promise<Result<null>> {
  const target = await findRerouteTarget(tx, { assignmentIds: [assignmentId], leadId })
  const rerouted = await stepByDocument(tx, { kind: 're-route', assignmentId, cause }, (assignment) =>
    decideReroute(assignment, { target, reason: cause.citation, payload: documentPayload(cause), now: cause.now }),
  )
  return rerouted.ok ? rerouted : { ...rerouted, field: earlierField(assignmentId, 'leadId') }
}
