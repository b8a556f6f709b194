import { getOrganisationOfRole } from '#data/members.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

/** Back to the DIC with what is missing: by the Office at its check. */
export const returnDossier = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'return-for-missing', dossierId: input.dossierId, input, context }, async (tx, dossier) =>
    accept({
      holderId: await getOrganisationOfRole(tx, 'coordinator'),
      changes: { officeNote: input.reason },
      payload: { reason: input.reason },
      follow: (causeId: string) =>
        tellRole(tx, {
          dossier,
          role: 'coordinator',
          kind: 'dossier-returned',
          params: { reason: input.reason },
          causeId,
          now: context.now,
        }),
    }),
  )
