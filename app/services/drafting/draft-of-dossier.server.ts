import { findDossierFacts, findDraftParties } from '#data/drafting.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { composeDraft } from '#domain/drafting/compose-draft.ts'
import { DRAFT_NAMES, dossierDraftOf, openDossierDrafts } from '#domain/drafting/kinds.ts'
import type { MadeDraft } from '#domain/drafting/made-draft.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** A document of a dossier with the facts of the moment; nothing of it is kept. Undefined for whom it is not. */
export async function draftOfDossier(
  reader: Reader,
  { dossierId, slug, actor, now }: { dossierId: string; slug: string; actor: Actor; now: Date },
): Promise<MadeDraft | undefined> {
  const kind = dossierDraftOf(slug)
  if (!kind) return undefined
  const [dossier, parties] = await Promise.all([findDossierFacts(reader, dossierId), findDraftParties(reader)])
  if (!dossier || !parties || !openDossierDrafts({ actor, state: dossier.state }).includes(kind)) return undefined
  const today = dayAt(now)
  const facts = { ...dossier, ...parties, today, opinions: [], forwardedTo: null, resolution: null }
  return {
    kind,
    code: dossier.code,
    draft: composeDraft(kind, facts),
    fileName: `${DRAFT_NAMES[kind]} ${dossier.code} ${today}.docx`,
  }
}
