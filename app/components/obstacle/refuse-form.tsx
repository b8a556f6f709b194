import { REFUSAL_CLASSES } from '#domain/obstacle/refusal.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { ActForm, type ActState } from './act-form.tsx'
import { REFUSAL_CLASS_LABELS } from './refusal.tsx'

/** Not taken on: of what class that is, why, and what is open to the filer instead. */
export function RefuseForm({ commandId, values, errors }: ActState & { commandId: string }) {
  return (
    <ActForm act="refuse" summary={m.obstacle_action_refuse()} commandId={commandId} values={values} errors={errors}>
      {({ field, ...form }) => (
        <>
          <RadioChoices
            id="refuse-refusalClass"
            name="refusalClass"
            label={m.filing_refusal_class()}
            value={textOf(form.values, 'refusalClass')}
            error={messageFor(form.errors, 'refusalClass')}
            choices={REFUSAL_CLASSES.map((one) => ({ value: one, label: REFUSAL_CLASS_LABELS[one]() }))}
          />
          <TextArea {...field('reason')} label={m.obstacle_reason_label()} rows={3} />
          <TextArea
            {...field('instead')}
            label={m.filing_refusal_instead()}
            hint={m.filing_refusal_instead_hint()}
            rows={3}
          />
          <TextField
            {...field('link')}
            type="url"
            label={m.filing_refusal_link()}
            hint={m.filing_refusal_link_hint()}
            optional
            maxLength={500}
          />
          <Actions>
            <Button kind="stop">{m.obstacle_action_refuse()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
