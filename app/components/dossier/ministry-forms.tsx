import { FOLLOWERS } from '#domain/obstacle/ministry-request.ts'
import { m } from '#i18n/messages.js'
import { type ActFields, ActForm } from '../obstacle/act-form.tsx'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

const FOLLOWER_LABELS = {
  office: m.ministry_follower_office,
  coordinator: m.ministry_follower_coordinator,
} as const

/** The leader asks a ministry. */
export function ReferAboveForm({ commandIds, values, errors }: DossierFormProps) {
  return (
    <ActForm
      act="refer-above"
      summary={m.ministry_refer()}
      commandId={commandIds['refer-above'] ?? ''}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <p className="small muted">{m.ministry_refer_hint()}</p>
          <Line form={form} name="ministry" label={m.ministry_name()} hint={m.ministry_name_hint()} />
          <Text form={form} name="question" label={m.ministry_question()} />
          <DayOf form={form} name="dueOn" label={m.ministry_due()} />
          <RadioChoices
            id="refer-above-follower"
            name="follower"
            label={m.ministry_follower()}
            value={textOf(form.values, 'follower', 'office')}
            error={messageFor(form.errors, 'follower')}
            choices={FOLLOWERS.map((value) => ({ value, label: FOLLOWER_LABELS[value]() }))}
          />
          <FieldRow>
            <Line
              form={form}
              name="letterNumber"
              label={m.ministry_letter_number()}
              hint={m.ministry_letter_number_hint()}
              optional
            />
            <DayOf form={form} name="letterOn" label={m.ministry_letter_on()} optional />
          </FieldRow>
          <Actions>
            <Button>{m.ministry_refer_submit()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}

/** Who follows the ministry up, who compares its answer, and the leader who waits no longer: each its acts. */
export function MinistryForms({ actions, commandIds, values, errors, kept, ministry }: DossierFormProps) {
  const state = { values, errors }
  const isSent = ministry?.state !== 'to-send'
  return (
    <>
      {actions.includes('record-ministry-answer') ? (
        <ActForm
          act="record-ministry-answer"
          summary={m.ministry_answer()}
          open
          files
          commandId={commandIds['record-ministry-answer'] ?? ''}
          {...state}
        >
          {(form) => <AnswerFields form={form} kept={kept} />}
        </ActForm>
      ) : null}
      {actions.includes('urge-ministry') ? (
        <ActForm
          act="urge-ministry"
          summary={m.ministry_urge()}
          commandId={commandIds['urge-ministry'] ?? ''}
          {...state}
        >
          {(form) => (
            <>
              <FieldRow>
                <Line form={form} name="urgeNumber" label={m.ministry_urge_number()} />
                <DayOf form={form} name="urgedOn" label={m.ministry_urge_on()} />
              </FieldRow>
              <Actions>
                <Button>{m.ministry_urge_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('record-ministry-letter') ? (
        <ActForm
          act="record-ministry-letter"
          summary={isSent ? m.ministry_letter_again() : m.ministry_letter()}
          open={!isSent}
          commandId={commandIds['record-ministry-letter'] ?? ''}
          {...state}
        >
          {(form) => (
            <>
              <FieldRow>
                <Line
                  form={form}
                  name="letterNumber"
                  label={m.ministry_letter_number()}
                  value={ministry?.letterNumber ?? ''}
                />
                <DayOf form={form} name="letterOn" label={m.ministry_letter_on()} value={ministry?.letterOn ?? ''} />
              </FieldRow>
              <DayOf form={form} name="dueOn" label={m.ministry_due()} value={ministry?.answerDueOn ?? ''} />
              <Actions>
                <Button kind={isSent ? 'plain' : 'main'}>{m.ministry_letter_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('confirm-ministry-answer') ? (
        <ActForm
          act="confirm-ministry-answer"
          summary={m.ministry_check()}
          open
          commandId={commandIds['confirm-ministry-answer'] ?? ''}
          {...state}
        >
          {() => (
            <>
              <p className="small">{m.ministry_check_hint()}</p>
              <Actions>
                <Button kind="main">{m.ministry_check_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('return-ministry-answer') ? (
        <ReasonForm
          act="return-ministry-answer"
          summary={m.ministry_check_return()}
          label={m.ministry_check_return_label()}
          commandId={commandIds['return-ministry-answer'] ?? ''}
          {...state}
        />
      ) : null}
      {actions.includes('recall-above') ? (
        <ReasonForm
          act="recall-above"
          summary={m.ministry_recall()}
          label={m.ministry_recall_label()}
          submit={m.ministry_recall_submit()}
          commandId={commandIds['recall-above'] ?? ''}
          {...state}
        />
      ) : null}
    </>
  )
}

function AnswerFields({ form, kept }: { form: ActFields; kept: readonly KeptFile[] }) {
  const act = 'record-ministry-answer'
  return (
    <>
      <FieldRow>
        <Line form={form} name="answerNumber" label={m.ministry_answer_number()} />
        <DayOf form={form} name="answeredOn" label={m.ministry_answer_on()} />
      </FieldRow>
      <Text form={form} name="answerText" label={m.ministry_answer_text()} hint={m.ministry_answer_text_hint()} />
      <FileField
        id={`${act}-file`}
        name="file"
        label={m.ministry_answer_file()}
        hint={m.ministry_answer_file_hint()}
        kept={kept}
        error={messageFor(form.errors, 'file')}
        accept="application/pdf"
      />
      <p className="small muted">{m.ministry_answer_after()}</p>
      <Actions>
        <Button kind="main">{m.ministry_answer_submit()}</Button>
      </Actions>
    </>
  )
}

type FieldOf = { form: ActFields; name: string; label: string; hint?: string; optional?: boolean; value?: string }

const Line = ({ form, name, value, ...field }: FieldOf) => <TextField {...form.field(name, value)} {...field} />
const Text = ({ form, name, value, ...field }: FieldOf) => <TextArea {...form.field(name, value)} rows={4} {...field} />
const DayOf = ({ form, name, value, ...field }: FieldOf) => {
  const { defaultValue, ...own } = form.field(name, value)
  return <DateField {...own} value={defaultValue} {...field} />
}
