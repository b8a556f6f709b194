import { data } from 'react-router'
import { z } from 'zod'
import { openFile } from '#services/file/open-file.server.ts'
import { fileDisposition } from '../file-disposition.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/file'

/** Always a download: nothing that somebody sent in is ever shown as a page of ours. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const fileId = z.uuid().safeParse(params.fileId)
  const opened = fileId.success ? await openFile({ fileId: fileId.data, actor: requireActor(context) }) : undefined
  if (!opened) throw data(null, { status: 404 })
  const { row, content } = opened
  return new Response(content.stream(), {
    headers: {
      'Content-Type': row.mediaType,
      'Content-Length': String(row.sizeBytes),
      'Content-Disposition': fileDisposition(row.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
