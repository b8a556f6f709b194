import { data } from 'react-router'
import { db } from '#platform/db.server.ts'
import { draftUrgingLetter } from '#services/letter/draft-urging-letter.server.ts'
import { fileDisposition } from '../file-disposition.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/urging-letter-file'
import { readDraft } from './letter-address.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The draft as a file, with the figures of the moment it is asked for. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const draft = readDraft(new URL(request.url).searchParams)
  const file =
    draft &&
    (await draftUrgingLetter(db, {
      addresseeId: params.organisationId,
      draft,
      actor: requireActor(context),
      now: getRequestContext(context).now,
    }))
  if (!file) throw data(null, { status: 404 })
  return new Response(file.bytes.slice().buffer, {
    headers: {
      'Content-Type': WORD,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': fileDisposition(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
