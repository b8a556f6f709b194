import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { StepLimitsTable } from '#components/administration/step-limits.tsx'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { STEP_LIMITS } from '#data/step-limits.server.ts'
import { can } from '#domain/access/permissions.ts'
import { ChangeStepLimitsSchema } from '#domain/obstacle/change-step-limits.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeStepLimits } from '#services/clock-policy/change-step-limits.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/step-limits'

export async function loader({ context }: Route.LoaderArgs) {
  const { version, ...limits } = await STEP_LIMITS.load(db)
  const canManage = can(requireActor(context).role, 'clock-policy.manage')
  return { version, limits, canManage, commandId: newId() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(ChangeStepLimitsSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { commandId: _id, ...input } = parsed.value
  const result = await changeStepLimits(input, toCommandContext(context, parsed.commandId))
  const flash = { code: 'step-limits-changed', params: { version: result.ok ? result.value.version : 0 } }
  return answer(result, { to: paths.stepLimits(), flash, values: parsed.values })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.limits_title()} · ${m.app_name()}` }]

export default function StepLimitsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { version, limits, canManage, commandId } = loaderData
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  return (
    <>
      <PageHead title={m.limits_title()} lead={m.limits_lead({ version })} />
      <div className="stack-l">
        <p className="muted">{m.limits_how()}</p>
        {canManage ? (
          <Form commandId={textOf(values, 'commandId', commandId)}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="expectedVersion" value={textOf(values, 'expectedVersion', String(version))} />
            <StepLimitsTable kind="obstacle" limits={limits} form={{ values, errors }} />
            <StepLimitsTable kind="dossier" limits={limits} form={{ values, errors }} />
            <Actions formEnd>
              <Button kind="main">{m.limits_apply()}</Button>
            </Actions>
          </Form>
        ) : (
          <>
            <StepLimitsTable kind="obstacle" limits={limits} />
            <StepLimitsTable kind="dossier" limits={limits} />
          </>
        )}
      </div>
    </>
  )
}
