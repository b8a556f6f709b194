import { findRounds } from '#data/consultation-reader.server.ts'
import { findDossierFacts, findDraftParties } from '#data/drafting.server.ts'
import { toAsking, toOpinions } from '#domain/consultation/opinions.ts'
import { dossierDraftOf, openDossierDrafts } from '#domain/drafting/kinds.ts'
import { type DraftQuestion, type MadeDraft, makeDraft } from '#domain/drafting/made-draft.ts'
import { USUAL_SIGNER } from '#domain/drafting/signature.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** A document of a dossier with the facts of the moment; nothing of it is kept. Undefined for whom it is not. */
export async function draftOfDossier(
  reader: Reader,
  { dossierId, slug, actor, now, signer = USUAL_SIGNER }: { dossierId: string } & DraftQuestion,
): Promise<MadeDraft | undefined> {
  const kind = dossierDraftOf(slug)
  if (!kind) return undefined
  const [dossier, parties, rounds] = await Promise.all([
    findDossierFacts(reader, dossierId),
    findDraftParties(reader),
    findRounds(reader, dossierId),
  ])
  if (!dossier || !parties || !openDossierDrafts({ actor, state: dossier.state }).includes(kind)) return undefined
  const facts = {
    ...dossier,
    ...parties,
    today: dayAt(now),
    opinions: toOpinions(rounds),
    asking: toAsking(rounds.filter(({ from }) => !from)),
    forwardedTo: null,
    resolution: null,
    signer,
  }
  return makeDraft({ kind, code: dossier.code, facts })
}
