import type { Stance } from '#domain/consultation/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { type Deed, MATTERS, moment } from './chronicle.ts'
import { type DemoFile, handIn } from './demo-files.ts'
import { COORDINATOR, workerOf } from './doers.ts'
import { findOrganisationId } from './look-up.ts'
import { type DossierWords, onDossier } from './matter-deeds.ts'

type RoundWords = { title: string; questions: string; agencies: readonly string[] }

/** Asks agencies for their opinion, by the limit of the step. */
export const consulted = (at: string, words: DossierWords, { agencies, ...round }: RoundWords): Deed =>
  onDossier(at, COORDINATOR, 'consults on', words, async (dossierId, context) => {
    const agencyIds = await Promise.all(agencies.map(findOrganisationId))
    return openConsultation({ dossierId, ...round, agencyIds, dueOn: null, silenceRule: null }, context)
  })

type Said = { stance: Stance; text: string; document?: { number: string; on: string }; files?: readonly DemoFile[] }

/** An agency answers the slip that lies with it. */
export const opinionGiven = (at: string, agency: string, { stance, text, document, files = [] }: Said): Deed => ({
  at: moment(at),
  by: workerOf(agency),
  says: `gives the opinion of ${agency}`,
  lane: MATTERS,
  act: async (context) => {
    const where = { holder: { shortName: agency }, state: 'asked' }
    const { id: slipId } = await db.opinionSlip.findFirstOrThrow({ where, select: { id: true } })
    const opinion = {
      stance,
      text,
      documentNumber: document?.number ?? null,
      documentOn: document ? plainDate(document.on) : null,
    }
    return giveOpinion({ slipId, action: 'give', opinion, fileIds: await handIn(files, context) }, context)
  },
})
