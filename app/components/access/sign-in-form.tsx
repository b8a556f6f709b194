import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { m } from '#i18n/messages.js'

type Props = { next: string; email?: string; errors: readonly FieldMessage[] }

/** Mail address and password. A refused password is typed again: it is never sent back to the page. */
export function SignInForm({ next, email, errors }: Props) {
  return (
    <Form>
      <ErrorSummary errors={errors} title={m.access_sign_in_refused()} />
      <input type="hidden" name="tiep" value={next} />
      <TextField
        name="email"
        type="email"
        label={m.access_email()}
        error={messageFor(errors, 'email')}
        defaultValue={email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="password"
        type="password"
        label={m.access_password()}
        error={messageFor(errors, 'password')}
        autoComplete="current-password"
      />
      <Actions formEnd>
        <Button kind="main">{m.access_sign_in()}</Button>
      </Actions>
      <p className="muted small">{m.access_forgotten()}</p>
    </Form>
  )
}
