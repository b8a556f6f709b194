import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { TextArea } from '../ui/text-field.tsx'

/** The answer to a question of the leadership, with files. */
export function AnswerForm({ commandId, kept, ...state }: ActState & { commandId: string; kept: readonly KeptFile[] }) {
  return (
    <ActForm act="answer" summary={m.question_answer_act()} open files commandId={commandId} {...state}>
      {(form) => (
        <>
          <p className="small muted">{m.question_answer_hint()}</p>
          <TextArea {...form.field('answer')} label={m.question_answer()} rows={6} />
          <FileField
            id="answer-files"
            name="files"
            label={m.question_files()}
            optional
            multiple
            kept={kept}
            error={messageFor(form.errors, 'files')}
          />
          <Actions>
            <Button kind="main">{m.question_answer_submit()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
