import { data, redirect } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { PlanSourceForm } from '#components/plan/plan-source-form.tsx'
import { SOURCE_SENTENCES } from '#components/plan/source-sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import type { ShownImport } from '#data/plan-import.server.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { closeRefusedImport } from '#services/plan/answer-import.server.ts'
import { awaitImport, describeRead } from '#services/plan/await-import.server.ts'
import { receiveImport } from '#services/plan/receive-import.server.ts'
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

/** So long a person waits for the answer to a form without wondering: a short document has been read by then. */
const WAIT_MS = 1_500

export async function action({ context, request }: Route.ActionArgs) {
  const { form, source } = await readSourceForm(request, requireActor(context))
  const commandId = String(form.get('commandId') ?? '')
  // What was pasted is shown again exactly as it was, spaces and all.
  const values = { ...readValues(form), text: String(form.get('text') ?? '') }
  const refuse = (errors: Refused['errors'], status: number, changed: Refused['values'] = {}) =>
    data<Refused>({ values: { ...values, ...changed }, errors }, { status })
  if (!isUuid(commandId)) return refuse([{ field: '', reason: 'command-missing' }], 422)
  const call = toCommandContext(context, commandId)
  const received = source.ok ? await receiveImport(source.value, call) : source
  if (!received.ok)
    return refuse(
      [
        {
          field: received.field ?? '',
          reason: received.reason,
          ...(received.params ? { params: received.params } : {}),
        },
      ],
      received.field ? 422 : 409,
    )
  const { importId } = received.value
  const row = await awaitImport(db, { importId, limitMs: WAIT_MS })
  if (row?.planId) return redirectWithFlash(planPaths.review(row.planId), await describeRead(db, row))
  if (!row?.refusal) return redirect(planPaths.import(importId))
  // Said here and now: the list need not say it again, and the next try is a command of its own.
  await closeRefusedImport({ importId }, { ...call, commandId: newId() })
  return refuse([{ field: fieldOf(row), ...row.refusal, params: { ...row.refusal.params, ...keptFileOf(row) } }], 422, {
    commandId: newId(),
  })
}

const fieldOf = ({ field, refusal }: ShownImport): string => (refusal?.reason === 'read-before' ? 'readAgain' : field)

/** The upload of a document that was read before stays for the second try. */
const keptFileOf = ({ fileId, fileName, sizeBytes }: ShownImport): Record<string, string | number> =>
  fileId ? { fileId, fileName, sizeBytes } : {}

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
