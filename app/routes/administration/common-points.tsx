import { CommonPointsTable } from '#components/administration/common-points.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { COMMON_POINTS } from '#data/common-points.server.ts'
import { can } from '#domain/access/permissions.ts'
import { ChangeCommonPointsSchema } from '#domain/obstacle/change-common-points.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeCommonPoints } from '#services/dossier/change-common-points.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/common-points'

export async function loader({ context }: Route.LoaderArgs) {
  const canManage = can(requireActor(context).role, 'common-points.manage')
  return { ...(await COMMON_POINTS.load(db)), canManage, commandId: newId() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(ChangeCommonPointsSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await changeCommonPoints(parsed.value, toCommandContext(context, parsed.commandId))
  const flash = { code: 'common-points-changed', params: { version: result.ok ? result.value.version : 0 } }
  return answer(result, { to: paths.commonPoints(), flash, values: parsed.values })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.common_points_title()} · ${m.app_name()}` }]

export default function CommonPointsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { version, points, canManage, commandId } = loaderData
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  return (
    <>
      <PageHead title={m.common_points_title()} lead={m.common_points_lead({ version })} />
      <div className="stack-l">
        <p className="muted">{m.common_points_how()}</p>
        {canManage ? (
          <Form commandId={textOf(values, 'commandId', commandId)}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="expectedVersion" value={textOf(values, 'expectedVersion', String(version))} />
            <CommonPointsTable points={points} form={{ values, errors }} />
            <Actions formEnd>
              <Button kind="main">{m.common_points_apply()}</Button>
            </Actions>
          </Form>
        ) : (
          <CommonPointsTable points={points} />
        )}
      </div>
    </>
  )
}
