import { getOrganisationOfRole } from '#data/members.server.ts'
import { getOpenMinistryRequest, updateMinistryRequest } from '#data/ministry-request.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellFilers } from './tell-filers.server.ts'
import { tellRole } from './tell-role.server.ts'

/** The second person has compared the record with the ministry's letter: the dossier is before the leadership again. */
export const confirmMinistryAnswer = (input: { dossierId: string }, context: CommandContext) =>
  changeDossier(
    { action: 'confirm-ministry-answer', dossierId: input.dossierId, input, context },
    async (tx, dossier) => {
      const { actor, now } = context
      const { id, ministry } = await getOpenMinistryRequest(tx, dossier.id)
      await updateMinistryRequest(tx, { id, changes: { state: 'closed', checkedById: actor.personId, checkedAt: now } })
      return accept({
        holderId: await getOrganisationOfRole(tx, 'leadership'),
        payload: { text: ministry },
        follow: async (causeId: string) => {
          const params = { ministry }
          await tellRole(tx, { dossier, role: 'leadership', kind: 'ministry-answered', params, causeId, now })
          await tellFilers(tx, { dossierId: dossier.id, kind: 'obstacle-above-answered', params, causeId, now })
        },
      })
    },
  )
