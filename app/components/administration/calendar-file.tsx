import { Actions, Button } from '#components/ui/button.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, type FieldReason, messageFor, sayReason } from '#components/ui/form-errors.ts'
import { Notice } from '#components/ui/notice.tsx'
import { m } from '#i18n/messages.js'
import { ADMINISTRATION_SENTENCES } from './sentences.ts'

type Props = {
  year: number
  action: string
  commandId: string
  errors: readonly FieldMessage[]
  /** What a file has just been read as; its days stand in the form below. */
  read: { name: string; count: number; same: number } | undefined
  /** Every row that could not be read, to be mended in the file at once. */
  faults: readonly FieldReason[]
}

/** A whole year at once: the file becomes lines of the proposal below, which a person looks through before sending. */
export function CalendarFileForm({ year, action, commandId, errors, read, faults }: Props) {
  return (
    <Form action={action} commandId={commandId} files>
      {read ? <Notice status="done">{m.calendar_file_read(read)}</Notice> : null}
      <input type="hidden" name="year" value={year} />
      <FileField
        name="calendarFile"
        label={m.calendar_file({ year })}
        hint={m.calendar_file_hint()}
        accept=".json,.csv,.xlsx"
        error={messageFor(errors, 'calendarFile')}
      />
      {faults.length > 0 ? (
        <ul className="small">
          {faults.map(({ reason, params }) => (
            <li key={`${reason} ${params?.row}`}>{sayReason(reason, ADMINISTRATION_SENTENCES, params)}</li>
          ))}
        </ul>
      ) : null}
      <Actions>
        <Button name="act" value="read-file">
          {m.calendar_file_act()}
        </Button>
      </Actions>
    </Form>
  )
}
