import { getOrganisationOfRole } from '#data/members.server.ts'
import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

export type Direction = 'agree' | 'reject' | 'return'

/** Who goes on after each direction. A rejection is issued as a document too: every filer gets an answer. */
const AFTER = {
  agree: { action: 'agree', role: 'office', kind: 'dossier-directed' },
  reject: { action: 'reject', role: 'office', kind: 'dossier-directed' },
  return: { action: 'return-to-coordinator', role: 'coordinator', kind: 'dossier-returned' },
} as const satisfies Record<Direction, { action: DossierAction; role: 'office' | 'coordinator'; kind: string }>

/** The leadership's direction on the submission. It is not the decision: the issued document is. */
export const giveDirection = (
  input: { dossierId: string; direction: Direction; directionText: string },
  context: CommandContext,
) => {
  const { action, role: next, kind } = AFTER[input.direction]
  return changeDossier({ action, dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const role = next === 'coordinator' ? receivingRole(dossier) : next
    return accept({
      holderId: await getOrganisationOfRole(tx, role),
      changes: {
        direction: input.direction,
        directionText: input.directionText,
        directedById: context.actor.personId,
        directedAt: context.now,
      },
      payload: { direction: input.direction, text: input.directionText },
      follow: (causeId: string) =>
        tellRole(tx, { dossier, role, kind, params: { reason: input.directionText }, causeId, now: context.now }),
    })
  })
}
