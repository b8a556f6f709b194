import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { m } from '#i18n/messages.js'

/** A new password, twice. */
export function NewPasswordFields({ errors }: { errors: readonly FieldMessage[] }) {
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        label={m.access_new_password()}
        hint={m.access_new_password_hint()}
        error={messageFor(errors, 'newPassword')}
        autoComplete="new-password"
      />
      <TextField
        name="repeated"
        type="password"
        label={m.access_new_password_again()}
        error={messageFor(errors, 'repeated')}
        autoComplete="new-password"
      />
    </>
  )
}
