import { data } from 'react-router'
import { NewPasswordFields } from '#components/access/password-fields.tsx'
import { ACCESS_SENTENCES } from '#components/access/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages, toFieldReasons } from '#components/ui/form-errors.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { FirstPasswordSchema } from '#domain/access/password.ts'
import { m } from '#i18n/messages.js'
import { setFirstPassword } from '#services/access/set-first-password.server.ts'
import { readValues } from '../form-data.server.ts'
import { getRequestContext } from '../request-context.server.ts'
import type { Route } from './+types/first-password'
import { browserOf } from './browser-of.server.ts'
import { startSession } from './start-session.server.ts'

export async function action({ context, request }: Route.ActionArgs) {
  const values = readValues(await request.formData())
  const email = typeof values.email === 'string' ? values.email : ''
  const parsed = FirstPasswordSchema.safeParse(values)
  if (!parsed.success) return data({ email, errors: toFieldReasons(parsed.error.issues) }, { status: 422 })
  const { repeated: _repeated, ...chosen } = parsed.data
  const result = await setFirstPassword(
    { ...chosen, ...browserOf(request) },
    { realNow: new Date(), now: getRequestContext(context).now },
  )
  if (result.ok) return startSession(result.value, paths.home())
  const error = { field: '', reason: result.reason, ...(result.params ? { params: result.params } : {}) }
  return data({ email, errors: [error] }, { status: result.reason === 'too-many-attempts' ? 429 : 422 })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.access_first_password()} · ${m.app_name()}` }]

export default function FirstPassword({ actionData }: Route.ComponentProps) {
  const errors = toFieldMessages(actionData?.errors ?? [], ACCESS_SENTENCES)
  return (
    <>
      <PageHead title={m.access_first_password()} lead={m.access_first_password_lead()} />
      <Form>
        <ErrorSummary errors={errors} title={m.access_password_refused()} />
        <TextField
          name="email"
          type="email"
          label={m.access_email()}
          error={messageFor(errors, 'email')}
          defaultValue={actionData?.email}
          autoComplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={m.access_one_time_password()}
          error={messageFor(errors, 'password')}
          autoComplete="off"
        />
        <NewPasswordFields errors={errors} />
        <Actions formEnd>
          <Button kind="main">{m.access_first_password_submit()}</Button>
        </Actions>
      </Form>
    </>
  )
}
