import type { SlipAction } from '#domain/consultation/slip-actions.ts'
import type { Stance } from '#domain/consultation/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'

type Said = { stance: Stance; text: string; documentNumber: string | null; documentOn: PlainDate | null }

type Props = ActState & {
  act: SlipAction
  commandId: string
  /** What has been answered and is mended. */
  said: Said | null
  kept: readonly KeptFile[]
}

const WORDS = {
  give: { summary: m.slip_reply, hint: m.slip_after, send: m.slip_send },
  correct: { summary: m.slip_correct, hint: m.slip_correct_hint, send: m.slip_send_correction },
  'give-late': { summary: m.slip_reply_late, hint: m.slip_reply_late_hint, send: m.slip_send },
} as const satisfies Record<SlipAction, Record<'summary' | 'hint' | 'send', () => string>>

/** Agree, differ or comment, with the reasons, a paper's number and files: on a phone as well. */
export function OpinionForm({ act, commandId, said, kept, values, errors }: Props) {
  const { summary, hint, send } = WORDS[act]
  return (
    <ActForm act={act} summary={summary()} open={act !== 'correct'} files commandId={commandId} {...{ values, errors }}>
      {(form) => (
        <>
          <p className="small muted">{hint()}</p>
          <RadioChoices
            id={`${act}-stance`}
            name="stance"
            label={m.slip_stance_label()}
            value={textOf(form.values, 'stance', said?.stance)}
            error={messageFor(form.errors, 'stance')}
            choices={[
              { value: 'agree', label: m.slip_stance_agree() },
              { value: 'differ', label: m.slip_stance_differ() },
              { value: 'comment', label: m.slip_stance_comment() },
            ]}
          />
          <TextArea
            {...form.field('text', said?.text)}
            label={m.slip_text_label()}
            hint={m.slip_text_hint()}
            rows={6}
          />
          <FieldRow>
            <TextField
              {...form.field('documentNumber', said?.documentNumber ?? '')}
              label={m.slip_document_number()}
              optional
              short
            />
            <DateField
              id={`${act}-documentOn`}
              name="documentOn"
              label={m.slip_document_on()}
              optional
              value={textOf(form.values, 'documentOn', said?.documentOn ?? '')}
              error={messageFor(form.errors, 'documentOn')}
            />
          </FieldRow>
          <FileField
            id={`${act}-files`}
            name="files"
            label={m.slip_files_label()}
            optional
            multiple
            kept={kept}
            error={messageFor(form.errors, 'files')}
          />
          <Actions>
            <Button kind="main">{send()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
