import { findRounds } from '#data/consultation-reader.server.ts'
import { findDossierFacts, findPaperFrame } from '#data/drafting.server.ts'
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
  const dossier = await findDossierFacts(reader, dossierId)
  if (!dossier || !openDossierDrafts({ actor, dossier }).includes(kind)) return undefined
  const [frame, rounds] = await Promise.all([findPaperFrame(reader, dossier), findRounds(reader, dossier)])
  if (!frame) return undefined
  const facts = {
    ...dossier,
    ...frame,
    today: dayAt(now),
    opinions: toOpinions(rounds),
    asking: toAsking(rounds.filter(({ from }) => !from)),
    forwardedTo: null,
    resolution: null,
    signer,
  }
  return makeDraft({ kind, code: dossier.code, facts })
}
