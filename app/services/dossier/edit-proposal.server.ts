import { replaceProposedPoints } from '#data/dossier.server.ts'
import type { PointDraft } from '#domain/obstacle/forms.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

export type EditProposal = { dossierId: string; commonCause: string; proposal: string; points: readonly PointDraft[] }

/** What the DIC proposes: why, and the points the province is asked to order. */
export const editProposal = (input: EditProposal, context: CommandContext) =>
  changeDossier({ action: 'edit-proposal', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    await replaceProposedPoints(tx, { dossierId: dossier.id, points: input.points })
    return accept({
      to: dossier.state,
      changes: { commonCause: input.commonCause, proposal: input.proposal },
      payload: { points: input.points.length },
    })
  })
