import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextField } from '../ui/text-field.tsx'

type Props = { period: string; commandId: string; values: FormValues; errors: readonly FieldMessage[] }

/** Locking says who approved the figures, and what it means. */
export function LockPanel({ period, commandId, values, errors }: Props) {
  const error = messageFor(errors, 'approval')
  return (
    <Panel id="khoa" title={m.period_lock()}>
      <Form commandId={textOf(values, 'commandId', commandId)}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="period" value={period} />
        <TextField
          name="approval"
          label={m.period_approval()}
          hint={m.period_approval_hint()}
          defaultValue={textOf(values, 'approval')}
          {...(error ? { error } : {})}
        />
        <p className="muted">{m.period_lock_effect()}</p>
        <Actions formEnd>
          <Button kind="main">{m.period_lock()}</Button>
        </Actions>
      </Form>
    </Panel>
  )
}
