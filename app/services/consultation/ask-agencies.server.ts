import { lockOpenRound, lockSlipsOfRound } from '#data/consultation.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { changeDossier } from '#services/dossier/change-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answerLimits } from './answer-limit.server.ts'
import { checkAsked } from './check-asked.server.ts'
import { sendSlips } from './send-slips.server.ts'

/** Further agencies in the open round. Each has the full time to answer, also where the others' day is nearer. */
export const askAgencies = (input: { dossierId: string; agencyIds: readonly string[] }, context: CommandContext) =>
  changeDossier({ action: 'ask-agencies', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { agencyIds } = input
    const round = await lockOpenRound(tx, dossier.id)
    if (!round) throw new Error(`dossier ${dossier.code} is in consultation without a round`)
    const slips = await lockSlipsOfRound(tx, round.id)
    const isAsked = slips.some(({ holderId, state }) => state !== 'withdrawn' && agencyIds.includes(holderId))
    if (isAsked) return refuse('agency-asked-already', { field: 'agencyIds' })
    const words = [round.title, round.questions, round.silenceRule ?? '']
    const asked = await checkAsked(tx, { dossier, agencyIds, words })
    if (!asked.ok) return asked.field === 'questions' ? { ...asked, field: 'agencyIds' } : asked
    const usual = await answerLimits(tx, { dossierId: dossier.id, askedOn: null, now })
    if (!usual.ok) return usual
    const isLater = usual.value.answer.dueOn > round.dueOn
    const limits = isLater ? usual : await answerLimits(tx, { dossierId: dossier.id, askedOn: round.dueOn, now })
    if (!limits.ok) return limits
    const { answer, collect } = limits.value
    return accept({
      // Whoever collects the answers has until after the last day of all.
      ...(isLater ? { limit: collect } : {}),
      payload: { agencies: asked.value.map(({ shortName }) => shortName).join(', ') },
      follow: (causeId: string) => sendSlips(tx, { round, agencies: asked.value, limit: answer, actor, now, causeId }),
    })
  })
