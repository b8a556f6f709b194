import { updateResolution } from '#data/resolution.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

/** The second person finds that the record differs from the paper: it is recorded again; the first record stays visible. */
export const returnResolution = (input: { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'return-resolution', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    await updateResolution(tx, {
      id: dossier.resolutionId ?? '',
      changes: { state: 'returned', checkedById: actor.personId, checkedAt: now, checkNote: input.reason },
    })
    return accept({
      // The one it was to replace holds on.
      ...(dossier.replacesId === null ? {} : { to: 'resolved' as const }),
      payload: { resolutionId: dossier.resolutionId, reason: input.reason },
      follow: (causeId: string) =>
        tellRole(tx, {
          dossier,
          role: 'office',
          kind: 'resolution-returned',
          params: { reason: input.reason },
          causeId,
          now,
        }),
    })
  })
