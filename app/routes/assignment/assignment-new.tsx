import { data } from 'react-router'
import { OrderForm } from '#components/assignment/order-form.tsx'
import { ASSIGNMENT_SENTENCES } from '#components/assignment/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { authoritiesOf, GiveOrderSchema } from '#domain/assignment/order.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { giveOrder } from '#services/assignment/give-order.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/assignment-new'

export async function loader({ context }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  return { agencies: await findLeadChoices(db), commandId: newId(), authorities: authoritiesOf(role) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context)
  const {
    form,
    keptFiles: kept,
    refusals,
  } = await readUploadForm(request, {
    actor,
    now: getRequestContext(context).now,
  })
  const parsed = parseForm(GiveOrderSchema, form)
  const errors = [...refusals, ...(parsed.ok ? [] : parsed.state.errors)]
  if (!parsed.ok || errors.length > 0)
    return data({ values: parsed.ok ? parsed.values : parsed.state.values, errors, kept }, { status: 422 })
  const fileIds = kept.map(({ id }) => id)
  const result = await giveOrder({ ...parsed.value, fileIds }, toCommandContext(context, parsed.commandId))
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return data({ ...refusal.data, kept }, { status: refusal.init?.status ?? 422 })
  }
  const { assignmentId, code, count } = result.value
  return redirectWithFlash(paths.assignment(assignmentId), { code: 'assignment-ordered', params: { code, count } })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.assignment_new_title()} · ${m.app_name()}` }]

export default function NewAssignment({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs
        trail={[{ label: m.assignment_list_title(), href: paths.assignments() }, { label: m.assignment_new_title() }]}
      />
      <PageHead title={m.assignment_new_title()} lead={m.assignment_new_lead()} />
      <OrderForm
        {...loaderData}
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values ?? {}}
        errors={toFieldMessages(actionData?.errors ?? [], ASSIGNMENT_SENTENCES)}
        kept={actionData?.kept ?? []}
      />
    </>
  )
}
