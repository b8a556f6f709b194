import { findDraftParties, findFilingFacts } from '#data/drafting.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { composeDraft } from '#domain/drafting/compose-draft.ts'
import { DRAFT_NAMES, filingDraftOf, openFilingDrafts } from '#domain/drafting/kinds.ts'
import type { MadeDraft } from '#domain/drafting/made-draft.ts'
import { nameBasis } from '#domain/letter/work-basis.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** A document about one filing; the filer has its own answer and nothing else. */
export async function draftOfFiling(
  reader: Reader,
  { obstacleId, slug, actor, now }: { obstacleId: string; slug: string; actor: Actor; now: Date },
): Promise<MadeDraft | undefined> {
  const kind = filingDraftOf(slug)
  if (!kind) return undefined
  const [found, parties] = await Promise.all([findFilingFacts(reader, obstacleId), findDraftParties(reader)])
  if (!found || !parties) return undefined
  const { filing, filerId, resolution, code } = found
  if (!openFilingDrafts({ actor, filing: { filerId, isAnswered: filing.answer !== null } }).includes(kind))
    return undefined
  const today = dayAt(now)
  const facts = {
    ...parties,
    today,
    title: filing.title,
    commonCause: '',
    proposal: '',
    submission: { number: null, on: null },
    direction: null,
    filings: [filing],
    points: [],
    opinions: [],
    forwardedTo: found.forwardedTo,
    resolution: resolution && nameBasis({ from: 'resolution', id: found.id, ...resolution }),
  }
  return {
    kind,
    code,
    draft: composeDraft(kind, facts),
    fileName: `${DRAFT_NAMES[kind]} ${code} ${today}.docx`,
  }
}
