import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

/** Ask somebody before going on, and go on without an answer that does not come. */
export function QuestionForms({ actions, commandIds, leads, questions, values, errors }: DossierFormProps) {
  const state = { values, errors }
  const ask = actions.find((action) => action === 'ask' || action === 'ask-at-check')
  const withdraw = actions.find((action) => action === 'withdraw-question' || action === 'withdraw-question-at-check')
  const open = questions.filter((question) => question.state === 'open')
  return (
    <>
      {ask ? (
        <ActForm act="ask-question" summary={m.question_ask()} commandId={commandIds[ask] ?? ''} {...state}>
          {(form) => (
            <>
              <p className="small muted">{m.question_ask_hint()}</p>
              <FieldRow>
                <Select
                  {...form.field('askedId')}
                  label={m.question_whom()}
                  empty={m.question_whom_choose()}
                  options={leads.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                />
                <DateField
                  id="ask-question-dueOn"
                  name="dueOn"
                  label={m.question_due()}
                  value={textOf(form.values, 'dueOn')}
                  error={messageFor(form.errors, 'dueOn')}
                />
              </FieldRow>
              <TextField {...form.field('questionTitle')} label={m.question_title()} hint={m.question_title_hint()} />
              <TextArea {...form.field('question')} label={m.question_text()} hint={m.question_text_hint()} rows={4} />
              <Actions>
                <Button>{m.question_ask_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {withdraw && open.length > 0 ? (
        <ReasonForm
          act="withdraw-question"
          summary={m.question_withdraw()}
          label={m.question_withdraw_reason()}
          rows={2}
          commandId={commandIds[withdraw] ?? ''}
          {...state}
        >
          {({ field }) => (
            <Select
              {...field('questionId')}
              label={m.question_which()}
              options={open.map(({ id, code, holder, title }) => ({
                value: id,
                label: m.question_option({ code, holder, title }),
              }))}
            />
          )}
        </ReasonForm>
      ) : null}
    </>
  )
}
