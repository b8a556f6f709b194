import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'

type Props = {
  escalation: { id: string; assignmentId: string; level: EscalationLevel }
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Several of these stand on one page: the id of the field names its row. */
export const noteIdOf = (escalationId: string): string => `note-${escalationId}`

/** "Nhận xử lý" in the list itself: one text, one button, no script. */
export function AcknowledgeForm({ escalation: { id, assignmentId, level }, commandId, values, errors }: Props) {
  const error = messageFor(errors, 'note')
  return (
    <Form commandId={commandId}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <TextArea
        name="note"
        id={noteIdOf(id)}
        label={m.assignment_field_acknowledge()}
        hint={m.assignment_field_acknowledge_hint()}
        rows={3}
        defaultValue={textOf(values, 'note')}
        {...(error ? { error } : {})}
      />
      <Confirm
        id={`he-qua-${id}`}
        title={m.escalation_acknowledge_next()}
        consequences={[level === 'dic' ? m.escalation_acknowledge_next_dic() : m.escalation_acknowledge_next_other()]}
      >
        <Actions formEnd>
          <Button kind="main">{m.assignment_act_acknowledge()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
