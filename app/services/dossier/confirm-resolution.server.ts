import type { LockedDossier } from '#data/dossier.server.ts'
import { findEarlierWork } from '#data/earlier-work.server.ts'
import { findPointTargets } from '#data/point-targets.server.ts'
import { getResolution } from '#data/resolution.server.ts'
import { findResolutionPoints } from '#data/resolution-points.server.ts'
import { checkEarlierWork } from '#domain/obstacle/earlier-work.ts'
import { agenciesOf } from '#domain/obstacle/resolution-points.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { carryOutResolution } from './carry-out-resolution.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { findAgencies } from './find-agencies.server.ts'

/**
 * A second person has compared the record with the paper. From here the document is in force: each point does what it
 * says, and every filer gets the answer to its own filing at once; all of it in one transaction or nothing of it.
 */
export const confirmResolution = (input: { dossierId: string; note: string }, context: CommandContext) =>
  changeDossier({ action: 'confirm-resolution', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const resolutionId = dossier.resolutionId ?? ''
    const { number, issuedOn } = await getResolution(tx, resolutionId)
    const checked = await checkAgain(tx, { dossier, resolutionId, issuedOn })
    if (!checked.ok) return checked
    return accept({
      payload: { resolutionId, number },
      carryOut: (causeId: string) => {
        const { id: dossierId, replacesId } = dossier
        const cause = { actor, now, causeId, dossierId, replacesId, documentId: resolutionId, citation: number }
        return carryOutResolution(tx, { cause, note: input.note })
      },
    })
  })

/** What was true when the record was made may have changed since: an agency has ended, a work has been submitted. */
async function checkAgain(
  tx: Transaction,
  args: { dossier: LockedDossier; resolutionId: string; issuedOn: Parameters<typeof checkEarlierWork>[0]['issuedOn'] },
): Promise<Result<null>> {
  const { dossier, resolutionId, issuedOn } = args
  const points = await findResolutionPoints(tx, resolutionId)
  const { presentIds } = await findAgencies(tx, points)
  if (!agenciesOf(points).every((id) => presentIds.has(id))) return refuse('point-agency-ended')
  if (dossier.replacesId === null) return accept(null)
  const works = (await findPointTargets(tx, dossier.id)).filter(({ isEarlierWork }) => isEarlierWork)
  const checked = checkEarlierWork({ decided: await findEarlierWork(tx, resolutionId), works, issuedOn })
  // The second person has no form for it: the record goes back and is made again.
  return checked.ok ? checked : refuse('earlier-work-moved-on', { params: { label: checked.params?.label ?? '' } })
}
