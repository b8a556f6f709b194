import { z } from 'zod'
import { MovedClockTable } from '#components/administration/moved-clocks.tsx'
import { PolicyTable } from '#components/administration/policy-steps.tsx'
import { PolicyFields } from '#components/administration/policy-table-fields.tsx'
import { RulesProgressNotice } from '#components/administration/rules-progress.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/choices.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { formatNumber } from '#components/ui/format.ts'
import { listHref } from '#components/ui/list-href.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { CLOCK_POLICY } from '#data/clock-policy.server.ts'
import { findRulesProgress } from '#data/clock-rules-change.server.ts'
import { can } from '#domain/access/permissions.ts'
import {
  ChangeClockPolicySchema,
  POLICY_SCOPES,
  type PolicyScope,
  stepsOfScope,
} from '#domain/deadline/change-clock-policy.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeClockPolicy } from '#services/clock-policy/change-clock-policy.server.ts'
import { previewClockPolicy } from '#services/clock-policy/preview-clock-policy.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/clock-policy'

const SCOPE_LABELS = {
  all: m.policy_scope_all,
  once: m.policy_scope_once,
  recurring: m.policy_scope_recurring,
  continuing: m.policy_scope_continuing,
} as const satisfies Record<PolicyScope, () => string>

const ScopeSchema = z.enum(POLICY_SCOPES).catch('all')
const scopeHref = (scope: PolicyScope): string =>
  listHref(paths.clockPolicy(), {}, scope === 'all' ? {} : { loai: scope })

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const scope = ScopeSchema.parse(new URL(request.url).searchParams.get('loai') ?? undefined)
  const [policy, progress] = await Promise.all([CLOCK_POLICY.load(db), findRulesProgress(db)])
  return {
    progress,
    scope,
    version: policy.version,
    steps: stepsOfScope(policy, scope),
    isCommon: scope !== 'all' && policy.byKind[scope] === undefined,
    canManage: can(actor.role, 'clock-policy.manage'),
    commandId: newId(),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const isPreview = form.get('act') === 'preview'
  form.delete('act')
  const parsed = parseForm(ChangeClockPolicySchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { commandId: _id, ...input } = parsed.value
  if (isPreview) {
    const preview = await previewClockPolicy(input, { now: getRequestContext(context).now })
    return preview.ok ? { values: parsed.values, errors: [], preview: preview.value } : refused(preview, parsed.values)
  }
  const result = await changeClockPolicy(input, toCommandContext(context, parsed.commandId))
  const flash = { code: 'clock-policy-changed', params: { version: result.ok ? result.value.version : 0 } }
  return answer(result, { to: scopeHref(input.scope), flash, values: parsed.values })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.policy_title()} · ${m.app_name()}` }]

export default function ClockPolicyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { scope, progress, version, steps, isCommon, canManage, commandId } = loaderData
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  const preview = actionData && 'preview' in actionData ? actionData.preview : undefined
  return (
    <>
      <PageHead title={m.policy_title()} lead={m.policy_lead({ version })} />
      <div className="stack-l">
        <Tabs
          label={m.policy_scopes()}
          tabs={POLICY_SCOPES.map((one) => ({
            href: scopeHref(one),
            label: SCOPE_LABELS[one](),
            current: one === scope,
          }))}
        />
        <RulesProgressNotice progress={progress} />
        <p className="muted">
          {isCommon ? m.policy_common() : null} {m.policy_urgency()}
        </p>
        {canManage ? (
          <Form action={scopeHref(scope)} commandId={textOf(values, 'commandId', commandId)}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="scope" value={scope} />
            <input type="hidden" name="expectedVersion" value={textOf(values, 'expectedVersion', String(version))} />
            {preview ? (
              <Block id="xem-truoc" title={m.policy_preview_title()}>
                <p>
                  {preview.count === 0
                    ? m.policy_preview_none()
                    : m.policy_preview_count({ count: formatNumber(preview.count) })}
                </p>
                <Actions>
                  <Button kind="main" name="act" value="apply">
                    {m.policy_apply()}
                  </Button>
                </Actions>
                {preview.count > 0 ? (
                  <MovedClockTable
                    clocks={preview.shown}
                    caption={m.policy_preview_first({ count: formatNumber(preview.shown.length) })}
                  />
                ) : null}
              </Block>
            ) : null}
            {scope === 'all' || isCommon ? null : (
              <Checkbox name="common" label={m.policy_use_common()} checked={textOf(values, 'common') === 'yes'} />
            )}
            <PolicyFields steps={steps} values={values} errors={errors} />
            <Actions formEnd>
              <Button kind={preview ? 'plain' : 'main'} name="act" value="preview">
                {m.policy_preview()}
              </Button>
            </Actions>
          </Form>
        ) : (
          <PolicyTable steps={steps} />
        )}
      </div>
    </>
  )
}
