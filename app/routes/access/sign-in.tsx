import { data, redirect } from 'react-router'
import { DemoAccounts } from '#components/access/demo-accounts.tsx'
import { ACCESS_SENTENCES } from '#components/access/sentences.ts'
import { SignInForm } from '#components/access/sign-in-form.tsx'
import { paths } from '#components/shell/paths.ts'
import { Columns } from '#components/ui/block.tsx'
import { toFieldMessages, toFieldReasons } from '#components/ui/form-errors.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { SignInSchema } from '#domain/access/password.ts'
import { m } from '#i18n/messages.js'
import { env } from '#platform/env.server.ts'
import { readDemoAccounts } from '#services/access/read-demo-accounts.server.ts'
import { signIn } from '#services/access/sign-in.server.ts'
import { readValues } from '../form-data.server.ts'
import { getRequestContext } from '../request-context.server.ts'
import type { Route } from './+types/sign-in'
import { browserOf } from './browser-of.server.ts'
import { ownPathOr } from './own-path.ts'
import { startSession } from './start-session.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const next = ownPathOr(new URL(request.url).searchParams.get('tiep'))
  if (getRequestContext(context).actor) throw redirect(next)
  const accounts = await readDemoAccounts()
  return { next, isDemo: env.isDemo, accounts: accounts.map(({ password: _password, ...account }) => account) }
}

/** The demo's buttons name an account; its password stays on the server. */
async function readCredentials(values: Record<string, string | string[]>) {
  const account = values.demo ? (await readDemoAccounts()).find(({ email }) => email === values.demo) : undefined
  return SignInSchema.safeParse(account ?? values)
}

export async function action({ request }: Route.ActionArgs) {
  const values = readValues(await request.formData())
  const credentials = await readCredentials(values)
  const email = typeof values.email === 'string' ? values.email : ''
  if (!credentials.success) return data({ email, errors: toFieldReasons(credentials.error.issues) }, { status: 422 })
  const next = ownPathOr(String(values.tiep ?? ''))
  const result = await signIn({ ...credentials.data, ...browserOf(request) }, new Date())
  if (result.ok) return startSession(result.value, next)
  if (result.reason === 'password-one-time') return redirect(paths.firstPassword())
  const status = result.reason === 'too-many-attempts' ? 429 : 422
  return data(
    { email, errors: [{ field: '', reason: result.reason, ...(result.params ? { params: result.params } : {}) }] },
    { status },
  )
}

export const meta: Route.MetaFunction = () => [{ title: `${m.access_sign_in()} · ${m.app_name()}` }]

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { next, isDemo, accounts } = loaderData
  const form = (
    <SignInForm
      next={next}
      email={actionData?.email}
      errors={toFieldMessages(actionData?.errors ?? [], ACCESS_SENTENCES)}
    />
  )
  return (
    <>
      <PageHead title={m.access_sign_in()} lead={m.access_sign_in_lead()} />
      {isDemo && accounts.length > 0 ? (
        <Columns kind="even">
          {form}
          <DemoAccounts accounts={accounts} next={next} />
        </Columns>
      ) : (
        form
      )}
    </>
  )
}
