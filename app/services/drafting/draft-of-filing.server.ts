import { findFilingFacts, findPaperFrame } from '#data/drafting.server.ts'
import { can } from '#domain/access/permissions.ts'
import { filingDraftOf, openFilingDrafts } from '#domain/drafting/kinds.ts'
import { type DraftQuestion, type MadeDraft, makeDraft } from '#domain/drafting/made-draft.ts'
import { USUAL_SIGNER } from '#domain/drafting/signature.ts'
import { nameBasis } from '#domain/letter/work-basis.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** A document about one filing; the filer has its own answer and nothing else. */
export async function draftOfFiling(
  reader: Reader,
  { obstacleId, slug, actor, now, signer = USUAL_SIGNER }: { obstacleId: string } & DraftQuestion,
): Promise<MadeDraft | undefined> {
  const kind = filingDraftOf(slug)
  if (!kind) return undefined
  const found = await findFilingFacts(reader, obstacleId)
  if (!found) return undefined
  const { filing, resolution, code } = found
  if (!openFilingDrafts({ actor, filing: { ...found, isAnswered: filing.answer !== null } }).includes(kind))
    return undefined
  const frame = await findPaperFrame(reader, found)
  if (!frame) return undefined
  const facts = {
    ...frame,
    today: dayAt(now),
    // Who reads its answer does not choose who signs it.
    signer: can(actor.role, 'letter.draft') ? signer : USUAL_SIGNER,
    title: filing.title,
    commonCause: '',
    proposal: '',
    submission: { number: null, on: null },
    direction: null,
    filings: [filing],
    points: [],
    opinions: [],
    asking: null,
    forwardedTo: found.forwardedTo,
    resolution: resolution && nameBasis({ from: 'resolution', id: found.id, ...resolution }),
  }
  return makeDraft({ kind, code, facts })
}
