import { data } from 'react-router'
import type { MadeDraft } from '#domain/drafting/made-draft.ts'
import { db } from '#platform/db.server.ts'
import { writePaper } from '#services/drafting/write-paper.server.ts'
import { wordFile } from './word-file.server.ts'

export function requireDraft(made: MadeDraft | undefined): MadeDraft {
  if (!made) throw data(null, { status: 404 })
  return made
}

/** The draft as a file to save, by the template in force. */
export async function draftResponse(made: MadeDraft | undefined): Promise<Response> {
  const draft = requireDraft(made)
  return wordFile({ bytes: await writePaper(db, draft), name: draft.fileName })
}
