import { insertRound } from '#data/consultation.server.ts'
import type { OpenConsultation } from '#domain/consultation/forms.ts'
import { accept } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answerLimits } from './answer-limit.server.ts'
import { checkAsked } from './check-asked.server.ts'
import { sendSlips } from './send-slips.server.ts'

/** A round: each agency gets a slip of its own with the questions, the day, and the rule about silence where one is named. */
export const openConsultation = (input: OpenConsultation & { dossierId: string }, context: CommandContext) =>
  changeDossier({ action: 'open-consultation', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { title, questions, silenceRule, agencyIds } = input
    const { actor, now } = context
    const words = [title, questions, silenceRule ?? '']
    const asked = await checkAsked(tx, { dossier, agencyIds, words })
    if (!asked.ok) return asked
    const limits = await answerLimits(tx, { dossierId: dossier.id, askedOn: input.dueOn, now })
    if (!limits.ok) return limits
    const { answer, collect } = limits.value
    const round = await insertRound(tx, {
      dossierId: dossier.id,
      title,
      questions,
      silenceRule,
      dueOn: answer.dueOn,
      openedAt: now,
      openedById: actor.personId,
    })
    const names = asked.value.map(({ shortName }) => shortName).join(', ')
    return accept({
      limit: collect,
      payload: { round: round.round, agencies: names, due: answer.dueOn },
      follow: (causeId: string) => sendSlips(tx, { round, agencies: asked.value, limit: answer, actor, now, causeId }),
    })
  })
