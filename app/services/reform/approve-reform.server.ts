import { wake } from '#data/outbox.server.ts'
import { findPresentOrganisations, toRegister } from '#data/reform-register.server.ts'
import { checkReform } from '#domain/reform/check-reform.ts'
import { instantAt } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeReform } from './change-reform.server.ts'

/** A second person approves (four eyes): the clock applies it at 0:00 of its day, at once where that day has begun. */
export const approveReform = ({ reformId, note }: { reformId: string; note: string | null }, context: CommandContext) =>
  changeReform(
    { command: 'ApproveReform', event: 'ReformApproved', reformId, from: ['submitted'], input: { note }, context },
    async (tx, reform) => {
      const { actor, now } = context
      if (reform.preparedById === actor.personId) return refuse('reform-own-proposal')
      const refusal = checkReform(reform.content, toRegister(await findPresentOrganisations(tx)))
      if (refusal) return refusal
      const dayBegins = instantAt(reform.effectiveOn)
      return accept({
        changes: (eventId) => ({
          state: 'approved',
          decidedById: actor.personId,
          decidedAt: now,
          decisionNote: note,
          approvalEventId: eventId,
          nextStepAt: new Date(Math.max(dayBegins.getTime(), now.getTime())),
        }),
        payload: { on: reform.effectiveOn },
        after: () => wake(tx, 'organisation-reform', reformId),
      })
    },
  )
