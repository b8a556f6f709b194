import { COMMON_POINTS } from '#data/common-points.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { insertOfficeCheck } from '#data/office-check.server.ts'
import { checkNamed, type NamedMissing } from '#domain/obstacle/missing-points.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

export type ReturnDossier = { dossierId: string; points: readonly NamedMissing[]; note: string }

/** Back to the DIC from the check of the Office, with what is missing: each point is to be answered one by one. */
export const returnDossier = ({ dossierId, points, note }: ReturnDossier, context: CommandContext) =>
  changeDossier({ action: 'return-for-missing', dossierId, input: { points, note }, context }, async (tx, dossier) => {
    const { actor, now } = context
    const named = checkNamed({ named: points, common: await COMMON_POINTS.load(tx) })
    if (!named.ok) return named
    const check = {
      dossierId,
      outcome: 'returned',
      note,
      points: named.value,
      checkedById: actor.personId,
      now,
    } as const
    const { round } = await insertOfficeCheck(tx, check)
    return accept({
      holderId: await getOrganisationOfRole(tx, receivingRole(dossier)),
      payload: { round, points: named.value, text: note },
      follow: (causeId: string) =>
        tellRole(tx, {
          dossier,
          role: receivingRole(dossier),
          kind: 'dossier-missing',
          params: { items: points.length, ...(note ? { reason: note } : {}) },
          causeId,
          now,
        }),
    })
  })
