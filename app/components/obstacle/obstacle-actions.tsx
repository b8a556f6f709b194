import type { Urgency } from '#domain/assignment/states.ts'
import type { ObstacleAction } from '#domain/obstacle/obstacle-actions.ts'
import { m } from '#i18n/messages.js'
import { choicesOf, URGENCY_LABELS } from '../assignment/order-labels.ts'
import { Actions, Button, type ButtonKind } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { ActForm, type ActState } from './act-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { RefuseForm } from './refuse-form.tsx'
import { TriageForms } from './triage-forms.tsx'

type TriageChoices = Pick<Parameters<typeof TriageForms>[0], 'agencies' | 'originals'> & {
  dossiers: readonly { id: string; code: string; title: string }[]
}

type Props = ActState & {
  actions: readonly ObstacleAction[]
  commandIds: Readonly<Record<string, string>>
  assignment: { label: string } | null
  choices: TriageChoices
  suggestedTitle: string
  urgency: Urgency
}

/** Acts that ask for one text: their button, label and hint. */
const TEXT_ACTS = {
  ask: {
    name: m.obstacle_action_ask,
    label: m.obstacle_ask_label,
    hint: m.obstacle_ask_hint,
    kind: 'plain',
    files: false,
  },
  reply: { name: m.obstacle_action_reply, label: m.obstacle_reply_label, hint: undefined, kind: 'main', files: true },
  settle: {
    name: m.obstacle_action_settle,
    label: m.obstacle_settle_label,
    hint: m.obstacle_settle_hint,
    kind: 'plain',
    files: false,
  },
  'answer-forwarded': {
    name: m.triage_answer,
    label: m.triage_answer_label,
    hint: m.triage_answer_hint,
    kind: 'main',
    files: false,
  },
  'return-forwarded': {
    name: m.triage_return,
    label: m.obstacle_reason_label,
    hint: m.triage_return_hint,
    kind: 'plain',
    files: false,
  },
  'recall-forwarded': {
    name: m.triage_recall,
    label: m.obstacle_reason_label,
    hint: undefined,
    kind: 'plain',
    files: false,
  },
  withdraw: {
    name: m.obstacle_action_withdraw,
    label: m.obstacle_reason_label,
    hint: m.obstacle_withdraw_hint,
    kind: 'stop',
    files: false,
  },
} as const satisfies Partial<
  Record<
    ObstacleAction,
    { name: () => string; label: () => string; hint: (() => string) | undefined; kind: ButtonKind; files: boolean }
  >
>

const isTextAct = (action: ObstacleAction): action is keyof typeof TEXT_ACTS => action in TEXT_ACTS

/** What is open now, the next act first and unfolded. */
export function ObstacleActions(props: Props) {
  const { actions, commandIds, assignment, choices, suggestedTitle, urgency, values, errors } = props
  const { dossiers } = choices
  const common = (act: ObstacleAction) => ({ values, errors, commandId: commandIds[act] ?? '' })
  return (
    <>
      <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
      {actions.includes('acknowledge') ? (
        <ActForm act="acknowledge" summary={m.obstacle_action_acknowledge()} open {...common('acknowledge')}>
          {() => (
            <>
              <p className="small muted">{m.obstacle_acknowledge_note()}</p>
              <Actions>
                <Button kind="main">{m.obstacle_action_acknowledge()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('check') ? (
        <ActForm act="check" summary={m.obstacle_action_check()} open {...common('check')}>
          {(form) => (
            <>
              <RadioChoices
                id="check-suspend"
                name="suspend"
                label={m.obstacle_check_suspend()}
                value={textOf(form.values, 'suspend', assignment ? '' : 'no')}
                error={messageFor(form.errors, 'suspend')}
                choices={[
                  ...(assignment
                    ? [
                        {
                          value: 'yes',
                          label: m.obstacle_check_suspend_yes({ assignment: assignment.label }),
                          hint: m.obstacle_check_suspend_yes_hint(),
                        },
                      ]
                    : []),
                  { value: 'no', label: m.obstacle_check_suspend_no() },
                ]}
              />
              <Select
                id="check-urgency"
                name="urgency"
                label={m.obstacle_check_urgency()}
                hint={m.obstacle_check_urgency_hint()}
                defaultValue={textOf(form.values, 'urgency', urgency)}
                options={choicesOf(URGENCY_LABELS)}
              />
              <TextArea
                id="check-note"
                name="note"
                label={m.obstacle_check_note()}
                optional
                rows={2}
                defaultValue={textOf(form.values, 'note')}
              />
              <Actions>
                <Button kind="main">{m.obstacle_check_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('consolidate') ? (
        <>
          {dossiers.length > 0 ? (
            <ActForm act="consolidate" summary={m.obstacle_consolidate_join()} open {...common('consolidate')}>
              {(form) => (
                <>
                  <Select
                    {...form.field('dossierId')}
                    label={m.obstacle_consolidate_choose()}
                    empty={m.obstacle_consolidate_choose()}
                    options={dossiers.map(({ id, code, title }) => ({ value: id, label: `${code}: ${title}` }))}
                  />
                  <Actions>
                    <Button kind="main">{m.obstacle_consolidate_join_submit()}</Button>
                  </Actions>
                </>
              )}
            </ActForm>
          ) : null}
          <ActForm
            act="open-dossier"
            summary={m.obstacle_consolidate_new()}
            open={dossiers.length === 0}
            values={values}
            errors={errors}
            commandId={commandIds.consolidate ?? ''}
          >
            {(form) => (
              <>
                <TextField
                  {...form.field('title', suggestedTitle)}
                  label={m.obstacle_dossier_title_label()}
                  maxLength={200}
                />
                <TextArea {...form.field('commonCause')} label={m.obstacle_dossier_cause_label()} rows={3} />
                <Actions>
                  <Button kind={dossiers.length === 0 ? 'main' : 'plain'}>{m.obstacle_consolidate_new_submit()}</Button>
                </Actions>
              </>
            )}
          </ActForm>
        </>
      ) : null}
      <TriageForms {...{ actions, commandIds, values, errors, ...choices }} />
      {actions.includes('confirm-fix') ? <ConfirmForm {...common('confirm-fix')} /> : null}
      {actions.includes('refuse') ? <RefuseForm {...common('refuse')} /> : null}
      {actions.filter(isTextAct).map((action) => {
        const { name, label, hint, kind, files } = TEXT_ACTS[action]
        return (
          <ReasonForm
            key={action}
            act={action}
            summary={name()}
            label={label()}
            hint={hint?.()}
            kind={kind}
            files={files}
            open={action === 'reply' || action === 'answer-forwarded'}
            {...common(action)}
          />
        )
      })}
    </>
  )
}
