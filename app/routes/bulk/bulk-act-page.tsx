import { data } from 'react-router'
import { z } from 'zod'
import { actionWords } from '#components/assignment/action-labels.ts'
import { sayUndo } from '#components/bulk/bulk-act-table.tsx'
import { BULK_SENTENCES } from '#components/bulk/bulk-sentences.ts'
import { DoneRows } from '#components/bulk/done-rows.tsx'
import { UndoForm } from '#components/bulk/undo-form.tsx'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDateTime } from '#components/ui/format.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readBulkAct } from '#services/bulk/read-bulk-act.server.ts'
import { undoBulkAct } from '#services/bulk/undo-bulk-act.server.ts'
import { invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/bulk-act-page'

const Id = z.uuid()

export async function loader({ context, params }: Route.LoaderArgs) {
  const { now } = getRequestContext(context)
  const id = Id.safeParse(params.bulkActId)
  const found = id.success ? await readBulkAct(db, { id: id.data, actor: requireActor(context), now }) : undefined
  if (!found) throw data(null, { status: 404 })
  const { act, rows, isOwn, mayUndo } = found
  const { action, madeAt, madeByName, undoUntil, undoneAt, input } = act
  const words = [input.note, input.reason].find((one) => typeof one === 'string') as string | undefined
  return {
    act: { action, madeAt, madeByName, undoUntil, undoneAt, words: words ?? null },
    rows: rows.map(({ leadId: _lead, coordinatingIds: _coordinating, followingIds: _following, ...row }) => row),
    isOwn,
    mayUndo,
    commandId: newId(),
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const parsed = parseForm(z.object({}), await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const id = Id.safeParse(params.bulkActId)
  if (!id.success) throw data(null, { status: 404 })
  const result = await undoBulkAct({ bulkActId: id.data }, toCommandContext(context, parsed.commandId))
  if (!result.ok && result.reason === 'not-found') throw data(null, { status: 404 })
  if (!result.ok) return refused(result)
  const { undone, left } = result.value
  return redirectWithFlash(paths.madeBulkAct(id.data), { code: 'bulk-undone', params: { count: undone, left } })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.bulk_made_title()} · ${m.app_name()}` }]

export default function BulkActPage({ loaderData, actionData }: Route.ComponentProps) {
  const { act, rows, isOwn, mayUndo, commandId } = loaderData
  const { action, madeAt, madeByName, words } = act
  return (
    <>
      <Crumbs
        trail={[
          { label: m.assignment_list_title(), href: paths.assignments() },
          ...(isOwn ? [{ label: m.bulk_list_title(), href: paths.bulkActs() }] : []),
          { label: actionWords(action).name() },
        ]}
      />
      <PageHead
        title={m.bulk_made_of({ act: actionWords(action).name() })}
        lead={m.bulk_made_by({ who: madeByName, at: formatDateTime(madeAt) })}
        {...(words ? { meta: words } : {})}
      />
      <ErrorSummary errors={toFieldMessages(actionData?.errors ?? [], BULK_SENTENCES)} title={m.bulk_not_undone()} />
      <Stack gap="l">
        {isOwn ? <UndoForm commandId={commandId} mayUndo={mayUndo} says={sayUndo({ ...act, mayUndo })} /> : null}
        <DoneRows rows={rows} />
      </Stack>
    </>
  )
}
