import { replaceProposedPoints } from '#data/dossier.server.ts'
import { foldDossier } from '#domain/obstacle/fold-dossier.ts'
import type { PointDraft } from '#domain/obstacle/forms.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

export type EditProposal = {
  dossierId: string
  /** Opened around one filing, a dossier bears its title until others have joined it. */
  title: string
  commonCause: string
  proposal: string
  points: readonly PointDraft[]
}

/** What the DIC proposes: under which title, why, and the points the province is asked to order. */
export const editProposal = (input: EditProposal, context: CommandContext) =>
  changeDossier({ action: 'edit-proposal', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { title, commonCause, proposal, points } = input
    await replaceProposedPoints(tx, { dossierId: dossier.id, points })
    return accept({
      to: dossier.state,
      changes: { title, commonCause, proposal, folded: foldDossier({ code: dossier.code, title, commonCause }) },
      payload: { points: points.length, ...(title === dossier.title ? {} : { text: title }) },
    })
  })
