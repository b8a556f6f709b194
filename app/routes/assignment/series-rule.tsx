import { data } from 'react-router'
import { z } from 'zod'
import { ChangeFields } from '#components/series/change-fields.tsx'
import { Comparison } from '#components/series/comparison.tsx'
import { CHANGE_LABELS, SERIES_SENTENCES, sayRule } from '#components/series/labels.ts'
import { OccurrencesAhead } from '#components/series/occurrences-ahead.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { type ChangeSeries, ChangeSeriesSchema } from '#domain/deadline/change-series.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeSeries } from '#services/series/change-series.server.ts'
import { previewSeriesChange, readSeries } from '#services/series/read-series.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/series-rule'

const CHANGES = Object.keys(CHANGE_LABELS) as ChangeSeries['change'][]
const ChangeSchema = z.enum(CHANGES as [ChangeSeries['change'], ...ChangeSeries['change'][]]).catch('rule')

/** Only who set the rule may change it: everybody else reads it on the page of the series. */
async function requireSeries({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const actor = requireActor(context)
  const series = await readSeries(db, { id: params.assignmentId, actor, now: getRequestContext(context).now })
  if (!series) throw data(null, { status: 404 })
  if (!series.mayChange) throw data(null, { status: 403 })
  return series
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const series = await requireSeries({ context, params })
  const change = ChangeSchema.parse(new URL(request.url).searchParams.get('doi') ?? undefined)
  return { series, change, commandId: newId() }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const isPreview = form.get('act') === 'preview'
  const expectedVersion = Number(form.get('expectedVersion'))
  form.delete('act')
  const series = await requireSeries({ context, params })
  const parsed = parseForm(ChangeSeriesSchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { value: change, values, commandId } = parsed
  if (isPreview) {
    const preview = previewSeriesChange(change, series)
    return preview.ok ? { values, errors: [], preview: preview.value } : refused(preview, values)
  }
  const input = { seriesId: series.id, expectedVersion, change }
  const result = await changeSeries(input, toCommandContext(context, commandId))
  return answer(result, {
    to: paths.assignment(series.id),
    flash: { code: 'series-changed', params: { label: series.label } },
    values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.series_change()} · ${m.app_name()}` }]

export default function SeriesRule({ loaderData, actionData }: Route.ComponentProps) {
  const { series, change, commandId } = loaderData
  const { id, label, title, rule, ahead, version } = series
  const values = actionData?.values ?? {}
  const errors = toFieldMessages(actionData?.errors ?? [], SERIES_SENTENCES)
  const preview = actionData && 'preview' in actionData ? actionData.preview : undefined
  const href = (one: ChangeSeries['change']) => `${paths.seriesRule(id)}?doi=${one}`
  return (
    <>
      <Crumbs trail={[{ label, href: paths.assignment(id) }, { label: m.series_change() }]} />
      <PageHead title={m.series_change_title({ label })} lead={`${title}. ${sayRule(rule)}.`} />
      <div className="stack-l">
        <Block id="ky-toi" title={m.series_ahead()}>
          <OccurrencesAhead ahead={ahead} />
        </Block>
        <Tabs
          label={m.series_changes()}
          tabs={CHANGES.map((one) => ({ href: href(one), label: CHANGE_LABELS[one](), current: one === change }))}
        />
        <Form action={href(change)} commandId={textOf(values, 'commandId', commandId)}>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="change" value={change} />
          <input type="hidden" name="expectedVersion" value={textOf(values, 'expectedVersion', String(version))} />
          <ChangeFields change={change} values={values} errors={errors} rule={rule} ahead={ahead} />
          {preview ? (
            <Block id="xem-truoc" title={m.series_preview_title()}>
              <Comparison {...preview} />
              <Actions>
                <Button kind="main" name="act" value="apply">
                  {m.series_apply()}
                </Button>
              </Actions>
            </Block>
          ) : null}
          <Actions formEnd>
            <Button kind={preview ? 'plain' : 'main'} name="act" value="preview">
              {m.series_preview()}
            </Button>
          </Actions>
        </Form>
      </div>
    </>
  )
}
