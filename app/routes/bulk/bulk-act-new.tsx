import { ALL_PARAM, CHOSEN_PARAM, findBulkAction } from '#components/bulk/bulk-act-paths.ts'
import { BulkForm } from '#components/bulk/bulk-form.tsx'
import { BulkPreview } from '#components/bulk/bulk-preview.tsx'
import { BULK_SENTENCES } from '#components/bulk/bulk-sentences.ts'
import { ChosenRows } from '#components/bulk/chosen-rows.tsx'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { listAssignments } from '#data/assignment-list.server.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { type BulkAction, BulkActSchema, MOST_IN_BULK } from '#domain/bulk/bulk-acts.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { actInBulk } from '#services/bulk/act-in-bulk.server.ts'
import { previewBulkAct } from '#services/bulk/preview-bulk-act.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readListQuestion } from '../assignment/assignment-address.ts'
import { invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/bulk-act-new'

/** Without a filter and without ticked rows nothing is meant, least of all everything. */
const isAsked = (query: URLSearchParams): boolean => query.has(ALL_PARAM) || query.has(CHOSEN_PARAM)

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const { search, searchParams: query } = new URL(request.url)
  const action = findBulkAction(query)
  const { filter, ...question } = readListQuestion(query, actor)
  const boundaries = classBoundaries({ now: getRequestContext(context).now, ...(await loadClockRules(db)) })
  const chosen = query.has(ALL_PARAM) ? {} : { ids: query.getAll(CHOSEN_PARAM) }
  const page = isAsked(query)
    ? await listAssignments(db, {
        scope: assignmentScope(actor),
        question: { ...question, filter: { ...filter, ...chosen }, cursor: null },
        boundaries,
        perPage: MOST_IN_BULK,
      })
    : { rows: [], more: false }
  return {
    action,
    search,
    rows: page.rows.map(({ id, label, title, lead }) => ({ id, label, title, lead })),
    isCut: page.more,
    choices: (await findChoices(action)).map(({ id, name }) => ({ value: id, label: name })),
    commandId: newId(),
  }
}

const findChoices = (action: BulkAction): Promise<{ id: string; name: string }[]> =>
  action === 'reroute' || action === 'edit' ? findLeadChoices(db) : Promise.resolve([])

/** First looked at, then done: the preview comes back with everything that was typed and is sent again to be done. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const parsed = parseForm(BulkActSchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { value: act, values } = parsed
  if (form.get('intent') !== 'confirm') {
    const { now } = getRequestContext(context)
    return { values, errors: [], preview: await previewBulkAct(db, { act, actor: requireActor(context), now }) }
  }
  const result = await actInBulk(act, toCommandContext(context, parsed.commandId))
  if (!result.ok) return refused(result, values)
  const { bulkActId, done } = result.value
  return redirectWithFlash(paths.madeBulkAct(bulkActId), { code: 'bulk-done', params: { count: done } })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.bulk_title()} · ${m.app_name()}` }]

export default function NewBulkAct({ loaderData, actionData }: Route.ComponentProps) {
  const { action, search, rows, isCut, choices, commandId } = loaderData
  const values = actionData?.values ?? {}
  const errors = actionData?.errors ?? []
  const preview = actionData && 'preview' in actionData ? actionData.preview : null
  const known = { action, search, values, commandId: textOf(values, 'commandId', commandId) }
  const ids = textOf(values, 'ids', rows.map(({ id }) => id).join(','))
  return (
    <>
      <Crumbs trail={[{ label: m.assignment_list_title(), href: paths.assignments() }, { label: m.bulk_title() }]} />
      <PageHead title={m.bulk_title()} lead={preview ? m.bulk_lead_preview() : m.bulk_lead()} />
      {preview ? (
        <BulkPreview {...known} preview={preview} />
      ) : rows.length === 0 ? (
        <>
          <ErrorSummary errors={toFieldMessages(errors, BULK_SENTENCES)} />
          <Empty title={m.bulk_empty()}>{m.bulk_empty_hint()}</Empty>
        </>
      ) : (
        <>
          <ChosenRows rows={rows} isCut={isCut} />
          <BulkForm {...known} ids={ids} choices={choices} errors={errors} />
        </>
      )}
    </>
  )
}
