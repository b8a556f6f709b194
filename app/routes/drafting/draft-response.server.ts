import { data } from 'react-router'
import type { MadeDraft } from '#domain/drafting/made-draft.ts'
import { writeDraft } from '#services/drafting/write-draft.server.ts'
import { fileDisposition } from '../file-disposition.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function requireDraft(made: MadeDraft | undefined): MadeDraft {
  if (!made) throw data(null, { status: 404 })
  return made
}

/** The draft as a file to save. */
export async function draftResponse(made: MadeDraft | undefined): Promise<Response> {
  const { draft, fileName } = requireDraft(made)
  const bytes = await writeDraft(draft)
  return new Response(bytes.slice().buffer, {
    headers: {
      'Content-Type': WORD,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': fileDisposition(fileName),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
