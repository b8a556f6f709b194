import { findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import { findPresentOrganisations, toRegister } from '#data/reform-register.server.ts'
import { PERMISSIONS } from '#domain/access/permissions.ts'
import { checkReform } from '#domain/reform/check-reform.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeReform } from './change-reform.server.ts'

/** Put before a second person. The register is looked at again: it may have changed since the draft was written. */
export const submitReform = ({ reformId }: { reformId: string }, context: CommandContext) =>
  changeReform(
    { command: 'SubmitReform', event: 'ReformSubmitted', reformId, from: ['draft'], context },
    async (tx, reform) => {
      const { actor, now } = context
      if (reform.preparedById !== actor.personId) return refuse('reform-not-yours')
      const refusal = checkReform(reform.content, toRegister(await findPresentOrganisations(tx)))
      if (refusal) return refusal
      const others = await findMembers(tx, { roles: PERMISSIONS['reform.manage'] })
      const tell = () =>
        notify(
          tx,
          others
            .filter((personId) => personId !== actor.personId)
            .map((personId) => ({
              personId,
              kind: 'reform-submitted' as const,
              params: { on: reform.effectiveOn, number: reform.basisNumber, by: actor.personName },
              subjectType: 'reform' as const,
              subjectId: reformId,
              urgency: 'now' as const,
              dedupeKey: `reform-submitted:${reformId}:${personId}`,
              createdAt: now,
              nextStepAt: now,
            })),
        )
      return accept({ changes: () => ({ state: 'submitted', submittedAt: now }), after: tell })
    },
  )
