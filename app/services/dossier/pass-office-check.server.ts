import { getOrganisationOfRole } from '#data/members.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

/** The Office finds the dossier complete and puts it before the leadership. */
export const passOfficeCheck = (input: { dossierId: string; note: string }, context: CommandContext) =>
  changeDossier({ action: 'pass-check', dossierId: input.dossierId, input, context }, async (tx, dossier) =>
    accept({
      holderId: await getOrganisationOfRole(tx, 'leadership'),
      changes: { officeNote: input.note || null },
      follow: (causeId: string) =>
        tellRole(tx, { dossier, role: 'leadership', kind: 'dossier-for-direction', causeId, now: context.now }),
    }),
  )
