import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { m } from '#i18n/messages.js'
import { TEMPLATE_INTENTS } from './version-table.tsx'

type Props = { commandId: string; errors: readonly FieldMessage[] }

/** A changed template goes in here; a browser sends a file anew when the form was refused. */
export function BringForm({ commandId, errors }: Props) {
  const error = messageFor(errors, 'template')
  return (
    <Form commandId={commandId} files>
      <ErrorSummary errors={errors} />
      <FileField
        name="template"
        label={m.template_bring_field()}
        hint={m.template_bring_hint()}
        accept=".docx"
        {...(error ? { error } : {})}
      />
      <Actions formEnd>
        <Button kind="main" name="intent" value={TEMPLATE_INTENTS.bring}>
          {m.template_bring_submit()}
        </Button>
      </Actions>
    </Form>
  )
}
