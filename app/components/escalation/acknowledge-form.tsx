import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'

type Props = {
  escalationId: string
  /** By which field, and which id, the action knows what is taken in hand. */
  of: { name: 'assignmentId' | 'escalationId'; value: string }
  /** What follows when somebody has taken it in hand. */
  consequence: string
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Several of these stand on one page: the id of the field names its row. */
export const noteIdOf = (escalationId: string): string => `note-${escalationId}`

/** "Nhận xử lý" in the list itself: one text, one button, no script. */
export function AcknowledgeForm({ escalationId, of, consequence, commandId, values, errors }: Props) {
  const error = messageFor(errors, 'note')
  return (
    <Form commandId={commandId}>
      <input type="hidden" {...of} />
      <TextArea
        name="note"
        id={noteIdOf(escalationId)}
        label={m.assignment_field_acknowledge()}
        hint={m.assignment_field_acknowledge_hint()}
        rows={3}
        defaultValue={textOf(values, 'note')}
        {...(error ? { error } : {})}
      />
      <Confirm id={`he-qua-${escalationId}`} title={m.escalation_acknowledge_next()} consequences={[consequence]}>
        <Actions formEnd>
          <Button kind="main">{m.assignment_act_acknowledge()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
