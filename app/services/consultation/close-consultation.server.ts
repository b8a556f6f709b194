import { closeAnsweredSlips, closeRound } from '#data/consultation.server.ts'
import { stillAsked } from '#domain/consultation/round.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { lockOpenSlips } from './lock-open-slips.server.ts'
import { moveSlip } from './move-slip.server.ts'
import { tellAskedAgency } from './tell-asked-agency.server.ts'

/**
 * Ends the round. Who has not answered by its day is recorded as silent, which is no consent unless the slip named a
 * rule; before that day nobody is made silent: its slip is withdrawn, or waited for.
 */
export const closeConsultation = (input: { dossierId: string }, context: CommandContext) =>
  changeDossier({ action: 'close-consultation', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { round, slips } = await lockOpenSlips(tx, { dossier, now })
    const early = stillAsked(slips, dayAt(now))
    if (early.length > 0) {
      const names = early.map(({ organisation }) => organisation).join(', ')
      const until = early.reduce((day, { dueOn }) => (dueOn && dueOn > day ? dueOn : day), round.dueOn)
      return refuse('consultation-running', { params: { names, until } })
    }
    const silent = slips.filter(({ state }) => state === 'asked')
    return accept({
      payload: { round: round.round, silent: silent.map(({ organisation }) => organisation).join(', ') },
      follow: async (causeId: string) => {
        await closeRound(tx, { id: round.id, now })
        await closeAnsweredSlips(tx, { roundId: round.id, now })
        for (const slip of silent) {
          const move = { slip, to: 'silent', event: 'SlipLeftUnanswered', actor, now, causeId } as const
          const eventId = await moveSlip(tx, move)
          await tellAskedAgency(tx, {
            slip,
            kind: 'opinion-unanswered',
            params: { note: round.silenceRule ?? '' },
            causeId: eventId,
            now,
          })
        }
      },
    })
  })
