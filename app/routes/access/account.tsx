import { data } from 'react-router'
import { z } from 'zod'
import { MailPreferencesForm } from '#components/access/mail-preferences-form.tsx'
import { OpenSessions } from '#components/access/open-sessions.tsx'
import { NewPasswordFields } from '#components/access/password-fields.tsx'
import { ACCESS_SENTENCES } from '#components/access/sentences.ts'
import { LocaleForm } from '#components/shell/locale-form.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { getMailPreferences } from '#data/mail-preference.server.ts'
import { findOpenSessions } from '#data/sign-in.server.ts'
import { ChangePasswordSchema } from '#domain/access/password.ts'
import type { Actor } from '#domain/access/roles.ts'
import { IDLE_LIMIT_MS } from '#domain/access/session-limits.ts'
import { MailPreferencesFormSchema } from '#domain/notification/mail-preferences.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changePassword } from '#services/access/change-password.server.ts'
import { signOutDevice } from '#services/access/sign-out-device.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { saveMailPreferences } from '#services/person/save-mail-preferences.server.ts'
import { answer, invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/account'

const sayRole = ({ title, onBehalfOf }: Actor): string =>
  onBehalfOf ? m.shell_on_behalf({ title: `${title} (${onBehalfOf.personName})` }) : title

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const { sessionId } = getRequestContext(context)
  const realNow = new Date()
  const idleSince = new Date(realNow.getTime() - IDLE_LIMIT_MS)
  const [sessions, mail, { policy }] = await Promise.all([
    findOpenSessions(db, { personId: actor.personId, realNow, idleSince }),
    getMailPreferences(db, actor.personId),
    loadClockRules(db),
  ])
  return {
    actor,
    mail,
    fireTime: policy.fireTime,
    commandIds: { password: newId(), mail: newId() },
    sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === sessionId, commandId: newId() })),
  }
}

const SignOutDeviceSchema = z.object({ sessionId: z.uuid() })

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const realNow = new Date()
  const { sessionId } = getRequestContext(context)
  if (!sessionId) throw new Error('an actor without a session')
  if (form.get('act') === 'sign-out-device') {
    const parsed = parseForm(SignOutDeviceSchema, form)
    if (!parsed.ok) throw data(null, { status: 422 })
    const result = await signOutDevice({ ...parsed.value, realNow }, toCommandContext(context, parsed.commandId))
    return result.ok ? redirectWithFlash(paths.account(), { code: 'access-device-signed-out' }) : refused(result)
  }
  if (form.get('act') === 'mail') {
    const parsed = parseForm(MailPreferencesFormSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await saveMailPreferences(parsed.value, toCommandContext(context, parsed.commandId))
    return answer(result, { to: paths.account(), flash: { code: 'access-mail-saved' }, values: parsed.values })
  }
  const parsed = parseForm(ChangePasswordSchema, form)
  // What was typed into a password field never goes back to the page.
  if (!parsed.ok)
    return data(
      { values: { commandId: parsed.state.values.commandId ?? newId() }, errors: parsed.state.errors },
      { status: 422 },
    )
  const result = await changePassword(
    { ...parsed.value, sessionId, realNow },
    toCommandContext(context, parsed.commandId),
  )
  if (!result.ok) return refused(result, { commandId: parsed.commandId })
  return redirectWithFlash(paths.account(), { code: 'access-password-changed' })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.access_account()} · ${m.app_name()}` }]

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { actor, sessions, mail, fireTime, commandIds } = loaderData
  const said = toFieldMessages(actionData?.errors ?? [], ACCESS_SENTENCES)
  const isOfMail = textOf(actionData?.values, 'act') === 'mail'
  const errors = isOfMail ? [] : said
  return (
    <>
      <PageHead title={m.access_account()} lead={m.access_account_lead()} />
      <div className="stack-l">
        <Facts
          facts={[
            { label: m.access_account_name(), value: actor.personName },
            { label: m.access_account_role(), value: sayRole(actor), note: actor.organisationName },
          ]}
        />
        <Block id="phien" title={m.access_sessions()}>
          <p className="muted small">{m.access_sessions_lead()}</p>
          <OpenSessions sessions={sessions} />
        </Block>
        <Block id="uy-quyen" title={m.delegation_title()}>
          <p className="muted small">{m.delegation_lead()}</p>
          <Actions>
            <ButtonLink href={paths.delegations()}>{m.delegation_list()}</ButtonLink>
          </Actions>
        </Block>
        <Block id="thu" title={m.access_mail()}>
          <p className="muted small">{m.access_mail_lead()}</p>
          <MailPreferencesForm
            preferences={mail}
            fireTime={fireTime}
            commandId={commandIds.mail}
            values={isOfMail ? actionData?.values : undefined}
            errors={isOfMail ? said : []}
          />
        </Block>
        <Block id="mat-khau" title={m.access_change_password()}>
          <Form
            commandId={isOfMail ? commandIds.password : textOf(actionData?.values, 'commandId', commandIds.password)}
          >
            <ErrorSummary errors={errors} title={m.access_password_refused()} />
            <TextField
              name="present"
              type="password"
              label={m.access_present_password()}
              error={messageFor(errors, 'present')}
              autoComplete="current-password"
            />
            <NewPasswordFields errors={errors} />
            <p className="muted small">{m.access_change_password_ends_sessions()}</p>
            <Actions formEnd>
              <Button kind="main" name="act" value="change-password">
                {m.access_change_password()}
              </Button>
            </Actions>
          </Form>
        </Block>
        <Block id="ngon-ngu" title={m.access_language()}>
          <p className="muted small">{m.access_language_lead()}</p>
          <LocaleForm pathname={paths.account()} />
        </Block>
      </div>
    </>
  )
}
