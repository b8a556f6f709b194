import { data, redirect } from 'react-router'
import { ImportStanding } from '#components/plan/import-standing.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findImport } from '#data/plan-import.server.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { closeRefusedImport, readImportAgain } from '#services/plan/answer-import.server.ts'
import { describeRead } from '#services/plan/await-import.server.ts'
import { readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/plan-import'
import { requirePlanId } from './plan-address.ts'

/** Short enough to look alive, long enough for the page to be read. */
const LOOK_AGAIN_S = 2

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const row = await findImport(db, requirePlanId(params.importId))
  if (!row) throw data(null, { status: 404 })
  if (row.planId) throw redirectWithFlash(planPaths.review(row.planId), await describeRead(db, row))
  const { fileName, sizeBytes, state, pagesDone, pagesTotal, refusal, closedAt } = row
  return data(
    {
      file: { name: fileName, sizeBytes },
      state,
      pages: pagesTotal ? { done: pagesDone ?? 0, total: pagesTotal } : null,
      refusal,
      mayAnswer: closedAt === null && state === 'refused',
      isOwn: row.createdById === actor.personId,
      commandIds: { again: newId(), close: newId() },
    },
    // The page looks again by itself, without script, until there is nothing more to wait for.
    { headers: state === 'refused' ? {} : { Refresh: String(LOOK_AGAIN_S) } },
  )
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export async function action({ context, params, request }: Route.ActionArgs) {
  const importId = requirePlanId(params.importId)
  if (!(await findImport(db, importId))) throw data(null, { status: 404 })
  const values = readValues(await request.formData())
  const call = toCommandContext(context, requirePlanId(String(values.commandId ?? '')))
  if (values.act === 'again') {
    const result = await readImportAgain({ importId }, call)
    return result.ok ? redirect(planPaths.import(importId)) : refused(result)
  }
  const result = await closeRefusedImport({ importId }, call)
  return result.ok ? redirect(paths.plans()) : refused(result)
}

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_import_title()} · ${m.app_name()}` }]

export default function PlanImport({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs trail={[{ label: m.plan_list_title(), href: paths.plans() }, { label: m.plan_import_title() }]} />
      <PageHead title={loaderData.state === 'refused' ? m.plan_new_refused() : m.plan_import_title()} />
      <ImportStanding {...loaderData} errors={toFieldMessages(actionData?.errors ?? [])} />
    </>
  )
}
