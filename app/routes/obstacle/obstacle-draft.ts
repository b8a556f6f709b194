import { redirect } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/obstacle-draft'
import { keepTyped } from './draft-form.server.ts'

const [KEPT, NOTHING_TO_KEEP, REFUSED] = [201, 204, 422]

/** Nothing to look at: whoever comes here by hand wants the form. */
export const loader = () => redirect(paths.newObstacle())

/** Where the form is kept while somebody types; the button "Lưu nháp" goes to the form's own address. */
export async function action({ context, request }: Route.ActionArgs) {
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const kept = await keepTyped(upload, context)
  return new Response(null, { status: kept.ok ? (kept.isKept ? KEPT : NOTHING_TO_KEEP) : REFUSED })
}
