import { findNewDates } from '#data/amended-work.server.ts'
import type { ChangeKind } from '#domain/amendment/change-kinds.ts'
import type { DecidedChange } from '#domain/amendment/decided-changes.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { decideReroute, findRerouteTarget } from '#services/assignment/decide-reroute.server.ts'
import { type DocumentCause, documentPayload } from './document-cause.server.ts'
import { giveNewSentences } from './give-sentences.server.ts'
import type { LoadedAmendment } from './load-amendment.server.ts'
import { moveDate, moveSeries } from './move-dates.server.ts'
import { stepByDocument } from './step-by-document.server.ts'
import { takeBack, takeBackSeries } from './take-back.server.ts'

/**
 * Carries out what people accepted, and nothing else, under the event of the publication. Words go first, so that
 * whoever is told of a new date or a new agency reads the new sentence; a work that changes hands does so last.
 */
export async function carryOutAmendment(
  tx: Transaction,
  { loaded, cause }: { loaded: LoadedAmendment; cause: DocumentCause },
): Promise<Result<null>> {
  const accepted = (kind: ChangeKind): DecidedChange[] =>
    loaded.changes.filter((change) => change.kind === kind && change.decision === 'accepted')
  const structures = new Map(loaded.works.map(({ id, structure }) => [id, structure]))
  for (const kind of ['carry-over', 'reword'] as const)
    await giveNewSentences(tx, { kind, changes: accepted(kind), cause })
  const dates = await findNewDates(
    tx,
    loaded.items.map(({ id }) => id),
  )
  const steps: [ChangeKind, (assignmentId: string, change: DecidedChange) => Promise<Result<null>>][] = [
    ['re-date', redate],
    ['withdraw', withdraw],
    ['re-route', reroute],
  ]
  for (const [kind, step] of steps) {
    for (const change of accepted(kind)) {
      const result = await step(change.assignmentId ?? '', change)
      if (!result.ok) return result
    }
  }
  return accept(null)

  function redate(assignmentId: string, { newItemId }: DecidedChange): Promise<Result<null>> {
    const date = dates.get(newItemId ?? '')
    if (!date) throw new Error(`no sentence gives ${assignmentId} its date`)
    if (structures.get(assignmentId) !== 'series') return moveDate(tx, { assignmentId, date, cause })
    if (!date.recurrence) throw new Error(`the series ${assignmentId} has lost its rule`)
    return moveSeries(tx, { seriesId: assignmentId, rule: date.recurrence, dueSetBy: date.dueSetBy, cause })
  }

  function withdraw(assignmentId: string): Promise<Result<null>> {
    return structures.get(assignmentId) === 'series'
      ? takeBackSeries(tx, { seriesId: assignmentId, cause })
      : takeBack(tx, { assignmentId, cause })
  }

  function reroute(assignmentId: string, { newLeadId }: DecidedChange): Promise<Result<null>> {
    return stepByDocument(tx, { kind: 're-route', assignmentId, cause }, async (assignment) => {
      const target = await findRerouteTarget(tx, { assignmentIds: [assignmentId], leadId: newLeadId ?? '' })
      return decideReroute(assignment, {
        target,
        reason: cause.citation,
        payload: documentPayload(cause),
        now: cause.now,
      })
    })
  }
}
