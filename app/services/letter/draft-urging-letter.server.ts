import { findLetterSources } from '#data/letter.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { urgingData } from '#domain/drafting/urging-data.ts'
import type { DraftLetter } from '#domain/letter/forms.ts'
import { composeUrgingLetter } from '#domain/letter/urging-letter.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { writePaper } from '#services/drafting/write-paper.server.ts'
import { readLateWork } from './read-late-work.server.ts'

/**
 * The công văn đôn đốc for one agency as a Word file, with the figures of the moment. What is no longer late is left
 * out; undefined when nothing of what was chosen still is. Nothing is kept: the letter is the office's from here on.
 */
export async function draftUrgingLetter(
  reader: Reader,
  { addresseeId, draft, actor, now }: { addresseeId: string; draft: DraftLetter; actor: Actor; now: Date },
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const today = dayAt(now)
  const late = await readLateWork(reader, { addresseeId, actor, now })
  const chosen = late?.works.filter(({ id }) => draft.works.includes(id)) ?? []
  if (!late || chosen.length === 0) return undefined
  const sources = await findLetterSources(
    reader,
    chosen.map(({ id }) => id),
  )
  const { issuer, superior, addressee, totals } = late
  const letter = composeUrgingLetter({
    issuer,
    superior,
    addressee,
    today,
    totals,
    works: chosen.flatMap((work) => {
      const source = sources.get(work.id)
      return source ? [{ ...work, ...source }] : []
    }),
    signer: {
      capacity: draft.capacity,
      headPost: draft.headPost,
      signerPost: draft.signerPost,
      name: draft.signerName,
    },
    replyBy: draft.replyBy,
  })
  const bytes = await writePaper(reader, { kind: 'urging', data: urgingData(letter) })
  return { name: `Công văn đôn đốc ${addressee.shortName} ${today}.docx`, bytes }
}
