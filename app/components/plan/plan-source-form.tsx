import { MAX_SOURCE_BYTES } from '#domain/source/limits.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatFileSize } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-field.tsx'

type Params = Record<string, string | number>
type Props = {
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  /** The document that was read from the same source, and the upload that was kept meanwhile. */
  twin: Params | null
}

const ROWS = 12
const SOURCE_ENDINGS = '.docx,.pdf,.txt'

/** A file or pasted words; nothing is kept of what is refused. */
export function PlanSourceForm({ commandId, values, errors, twin }: Props) {
  const error = (field: string) => {
    const message = messageFor(errors, field)
    return message ? { error: message } : {}
  }
  const pasted = textOf(values, 'text')
  const kept =
    twin && pasted.trim() === ''
      ? [{ id: String(twin.fileId), name: String(twin.fileName), sizeBytes: Number(twin.sizeBytes) }]
      : []
  return (
    <Form commandId={commandId} files>
      <ErrorSummary errors={errors} title={m.plan_new_refused()} />
      {twin ? (
        <Notice status="near-due">
          <p>
            {m.plan_read_before_what()} <a href={paths.plan(String(twin.planId))}>{`${twin.code}: ${twin.title}`}</a>
          </p>
          <Checkbox name="readAgain" label={m.plan_read_again()} />
        </Notice>
      ) : null}
      <h2 className="only-read">{m.plan_new_source()}</h2>
      <FileField
        name="file"
        label={m.plan_new_file()}
        hint={m.plan_new_file_hint({ limit: formatFileSize(MAX_SOURCE_BYTES) })}
        accept={SOURCE_ENDINGS}
        kept={kept}
        {...error('file')}
      />
      <Details summary={m.plan_new_text()} open={pasted !== '' || messageFor(errors, 'text') !== undefined}>
        <TextArea
          name="text"
          label={m.plan_new_text_label()}
          hint={m.plan_new_text_hint()}
          optional
          rows={ROWS}
          defaultValue={pasted}
          {...error('text')}
        />
      </Details>
      <Confirm
        id="sau-khi-doc"
        consequences={[m.plan_new_after_1(), m.plan_new_after_2(), m.plan_new_after_3()]}
        note={m.plan_new_note()}
      >
        <Actions formEnd>
          <Button kind="main">{m.plan_new_submit()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
