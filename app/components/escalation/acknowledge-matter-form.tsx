import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import { noteIdOf } from './acknowledge-form.tsx'

type Props = {
  escalationId: string
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** "Nhận xử lý" of a step over its limit, in the list itself. */
export function AcknowledgeMatterForm({ escalationId, commandId, values, errors }: Props) {
  const error = messageFor(errors, 'note')
  return (
    <Form commandId={commandId}>
      <input type="hidden" name="escalationId" value={escalationId} />
      <TextArea
        name="note"
        id={noteIdOf(escalationId)}
        label={m.assignment_field_acknowledge()}
        hint={m.assignment_field_acknowledge_hint()}
        rows={3}
        defaultValue={textOf(values, 'note')}
        {...(error ? { error } : {})}
      />
      <Confirm
        id={`he-qua-${escalationId}`}
        title={m.escalation_acknowledge_next()}
        consequences={[m.matter_escalation_next()]}
      >
        <Actions formEnd>
          <Button kind="main">{m.assignment_act_acknowledge()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
