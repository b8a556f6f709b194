import { countDossierContents } from '#data/dossier.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

/** The submission (tờ trình) goes to the Office; its number comes from the document system of the province. */
export const submitDossier = (input: { dossierId: string; submissionNumber: string }, context: CommandContext) =>
  changeDossier({ action: 'submit', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const contents = await countDossierContents(tx, dossier.id)
    if (contents.filings === 0) return refuse('dossier-empty')
    if (contents.points === 0) return refuse('points-missing', { field: 'pointText' })
    return accept({
      holderId: await getOrganisationOfRole(tx, 'office'),
      changes: { submissionNumber: input.submissionNumber || null, submittedOn: dayAt(context.now), officeNote: null },
      payload: { filings: contents.filings, points: contents.points },
      follow: (causeId: string) =>
        tellRole(tx, { dossier, role: 'office', kind: 'dossier-for-check', causeId, now: context.now }),
    })
  })
