import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf, textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { AgencyChoices, type Consultable } from './agency-choices.tsx'

type Props = ActState & {
  commandId: string
  /** Of the round that would be opened. */
  round: number
  suggestedTitle: string
  agencies: readonly Consultable[]
}

/** Several agencies are asked the same, each on a slip of its own. */
export function OpenRoundForm({ commandId, round, suggestedTitle, agencies, values, errors }: Props) {
  const act = 'open-consultation'
  return (
    <ActForm
      act={act}
      summary={round > 1 ? m.consultation_open_again({ round }) : m.consultation_open()}
      commandId={commandId}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <p className="small muted">{m.consultation_open_hint()}</p>
          <TextField
            {...form.field('title', suggestedTitle)}
            label={m.consultation_title_label()}
            hint={m.consultation_title_hint()}
          />
          <TextArea
            {...form.field('questions')}
            label={m.consultation_questions_label()}
            hint={m.consultation_questions_hint()}
            rows={5}
          />
          <AgencyChoices
            id={`${act}-agencyIds`}
            agencies={agencies}
            values={listOf(form.values, 'agencyIds')}
            error={messageFor(form.errors, 'agencyIds')}
          />
          <DateField
            id={`${act}-dueOn`}
            name="dueOn"
            label={m.consultation_due_label()}
            hint={m.consultation_due_hint()}
            optional
            value={textOf(form.values, 'dueOn')}
            error={messageFor(form.errors, 'dueOn')}
          />
          <TextField
            {...form.field('silenceRule')}
            label={m.consultation_rule_label()}
            hint={m.consultation_rule_hint()}
            optional
          />
          <Actions>
            <Button kind="main">{m.consultation_send()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
