import { findLeaderChoices } from '#data/dossier-leader.server.ts'
import { checkNamedLeaders, type NamedLeaders } from '#domain/obstacle/named-leaders.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellLeaders } from './tell-leaders.server.ts'
import { tellRole } from './tell-role.server.ts'

/** Somebody else of the leadership takes the dossier on; its step and its limit go on as they are. */
export const reassignDossier = (input: NamedLeaders & { dossierId: string; reason: string }, context: CommandContext) =>
  changeDossier({ action: 'reassign', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { leaderId, substituteId, reason } = input
    const { now } = context
    const named = checkNamedLeaders(await findLeaderChoices(tx), { leaderId, substituteId })
    if (!named.ok) return named
    const by = named.value.leader
    const present = [leaderId, substituteId]
    return accept({
      to: dossier.state,
      changes: { leaderId, substituteId },
      payload: { leader: by, reason },
      follow: async (causeId: string) => {
        const former = dossier.leaderIds.filter((id) => !present.includes(id))
        const added = present.filter((id) => id !== null && !dossier.leaderIds.includes(id))
        await tellLeaders(tx, { dossier, personIds: added, kind: 'dossier-for-direction', causeId, now })
        const params = { by, reason }
        await tellLeaders(tx, { dossier, personIds: former, kind: 'dossier-reassigned', params, causeId, now })
        await tellRole(tx, {
          dossier,
          role: receivingRole(dossier),
          kind: 'dossier-before-leader',
          params: { by },
          causeId,
          now,
        })
      },
    })
  })
