import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeReform } from './change-reform.server.ts'

/** A second person refuses it, or whoever prepared it takes it back: possible until the clock has begun to apply it. */
export const refuseReform = ({ reformId, note }: { reformId: string; note: string | null }, context: CommandContext) =>
  changeReform(
    {
      command: 'RefuseReform',
      event: 'ReformRefused',
      reformId,
      from: ['draft', 'submitted', 'approved'],
      input: { note },
      context,
    },
    (_tx, reform) => {
      const isOwn = reform.preparedById === context.actor.personId
      return accept({
        changes: () => ({
          state: isOwn ? 'withdrawn' : 'refused',
          decidedById: isOwn ? null : context.actor.personId,
          decidedAt: context.now,
          decisionNote: note,
          nextStepAt: null,
        }),
        payload: { isOwn },
      })
    },
  )
