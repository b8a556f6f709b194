import { data } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { PlanSourceForm } from '#components/plan/plan-source-form.tsx'
import { SOURCE_SENTENCES } from '#components/plan/source-sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { m } from '#i18n/messages.js'
import { newId } from '#platform/new-id.server.ts'
import { importPlan } from '#services/plan/import-plan.server.ts'
import { readValues, redirectWithFlash } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/plan-new'
import { readSourceForm } from './read-source-form.server.ts'

export const loader = () => ({ commandId: newId() })

type Refused = {
  values: Record<string, string | string[]>
  errors: { field: string; reason: string; params?: Record<string, string | number> }[]
}

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text)

export async function action({ context, request }: Route.ActionArgs) {
  const { form, source } = await readSourceForm(request, requireActor(context))
  const commandId = String(form.get('commandId') ?? '')
  // What was pasted is shown again exactly as it was, spaces and all.
  const values = { ...readValues(form), text: String(form.get('text') ?? '') }
  const refuse = (errors: Refused['errors'], status: number) => data<Refused>({ values, errors }, { status })
  if (!isUuid(commandId)) return refuse([{ field: '', reason: 'command-missing' }], 422)
  const result = source.ok ? await importPlan(source.value, toCommandContext(context, commandId)) : source
  if (!result.ok)
    return refuse(
      [{ field: result.field ?? '', reason: result.reason, ...(result.params ? { params: result.params } : {}) }],
      result.field ? 422 : 409,
    )
  return redirectWithFlash(planPaths.review(result.value.planId), {
    code: 'plan-imported',
    params: { count: result.value.items },
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_new()} · ${m.app_name()}` }]

export default function NewPlan({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  const twin = errors.find(({ reason }) => reason === 'read-before')
  return (
    <>
      <Crumbs trail={[{ label: m.plan_list_title(), href: paths.plans() }, { label: m.plan_new() }]} />
      <PageHead title={m.plan_new()} lead={m.plan_new_lead()} />
      <PlanSourceForm
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values}
        errors={toFieldMessages(errors, SOURCE_SENTENCES)}
        twin={twin?.params ?? null}
      />
    </>
  )
}
