import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
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
                  id="ask-question-askedId"
                  name="askedId"
                  label={m.question_whom()}
                  empty={m.question_whom_choose()}
                  options={leads.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                  defaultValue={textOf(form.values, 'askedId')}
                  error={messageFor(form.errors, 'askedId')}
                />
                <DateField
                  id="ask-question-dueOn"
                  name="dueOn"
                  label={m.question_due()}
                  value={textOf(form.values, 'dueOn')}
                  error={messageFor(form.errors, 'dueOn')}
                />
              </FieldRow>
              <TextField
                id="ask-question-questionTitle"
                name="questionTitle"
                label={m.question_title()}
                hint={m.question_title_hint()}
                defaultValue={textOf(form.values, 'questionTitle')}
                error={messageFor(form.errors, 'questionTitle')}
              />
              <TextArea
                id="ask-question-question"
                name="question"
                label={m.question_text()}
                hint={m.question_text_hint()}
                rows={4}
                defaultValue={textOf(form.values, 'question')}
                error={messageFor(form.errors, 'question')}
              />
              <Actions>
                <Button>{m.question_ask_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {withdraw && open.length > 0 ? (
        <ActForm
          act="withdraw-question"
          summary={m.question_withdraw()}
          commandId={commandIds[withdraw] ?? ''}
          {...state}
        >
          {(form) => (
            <>
              <Select
                id="withdraw-question-questionId"
                name="questionId"
                label={m.question_which()}
                options={open.map(({ id, code, holder, title }) => ({
                  value: id,
                  label: m.question_option({ code, holder, title }),
                }))}
                defaultValue={textOf(form.values, 'questionId')}
                error={messageFor(form.errors, 'questionId')}
              />
              <TextArea
                id="withdraw-question-reason"
                name="reason"
                label={m.question_withdraw_reason()}
                rows={2}
                defaultValue={textOf(form.values, 'reason')}
                error={messageFor(form.errors, 'reason')}
              />
              <Actions>
                <Button kind="stop">{m.question_withdraw()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
    </>
  )
}
