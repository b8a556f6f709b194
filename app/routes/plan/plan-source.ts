import { data } from 'react-router'
import { findPlanSource } from '#data/plan.server.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { db } from '#platform/db.server.ts'
import { openFile } from '#services/file/open-file.server.ts'
import { fileDisposition } from '../file-disposition.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-source'
import { requirePlanId } from './plan-address.ts'

/** The original byte for byte, as it was received; its hash stands in the header. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const source = await findPlanSource(db, { id: requirePlanId(params.planId), states: visiblePlanStates(actor.role) })
  const opened = source?.fileId ? await openFile({ fileId: source.fileId, actor }) : undefined
  if (!source || !opened) throw data(null, { status: 404 })
  return new Response(opened.content.stream(), {
    headers: {
      'Content-Type': opened.row.mediaType,
      'Content-Length': String(opened.row.sizeBytes),
      'Content-Disposition': fileDisposition(opened.row.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      Digest: `sha-256=${Buffer.from(source.fileSha256 ?? '', 'hex').toString('base64')}`,
    },
  })
}
