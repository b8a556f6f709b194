import { z } from 'zod'
import { ReformFields } from '#components/reform/reform-fields.tsx'
import { REFORM_SENTENCES } from '#components/reform/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { listHref } from '#components/ui/list-href.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findReform } from '#data/reform.server.ts'
import { isReformExample, REFORM_EXAMPLES } from '#domain/reform/examples.ts'
import { PrepareReformSchema } from '#domain/reform/forms.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { prepareReform } from '#services/reform/prepare-reform.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/reform-new'

/** The form begins empty, with an example, or with an earlier reform. */
export async function loader({ request }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams
  const example = address.get('mau') ?? ''
  const earlier = z.uuid().safeParse(address.get('tu'))
  const reform = earlier.success ? await findReform(db, earlier.data) : undefined
  const stored = reform
    ? { ...reform, text: reform.content.text }
    : isReformExample(example)
      ? REFORM_EXAMPLES[example]
      : {}
  return { commandId: newId(), stored }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(PrepareReformSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await prepareReform(parsed.value, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: ({ reformId }) => paths.reform(reformId),
    flash: { code: 'reform-prepared' },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.reform_prepare()} · ${m.app_name()}` }]

export default function NewReform({ loaderData, actionData }: Route.ComponentProps) {
  const { commandId, stored } = loaderData
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], REFORM_SENTENCES)
  return (
    <>
      <Crumbs trail={[{ label: m.reform_list_title(), href: paths.reforms() }, { label: m.reform_prepare() }]} />
      <PageHead title={m.reform_prepare()} lead={m.reform_prepare_lead()} />
      <p className="muted">
        {m.reform_examples()}{' '}
        {Object.entries(REFORM_EXAMPLES).map(([name, { basisNumber }], place) => (
          <span key={name}>
            {place > 0 ? ' · ' : ''}
            <a href={listHref(paths.newReform(), {}, { mau: name })}>{basisNumber}</a>
          </span>
        ))}
      </p>
      <Form commandId={textOf(values, 'commandId', commandId)}>
        <ErrorSummary errors={errors} />
        <ReformFields {...{ values, stored, errors }} />
        <Actions formEnd>
          <Button kind="main">{m.reform_compute()}</Button>
        </Actions>
      </Form>
    </>
  )
}
