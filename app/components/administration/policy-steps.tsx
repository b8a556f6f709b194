import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS } from '#components/clock/step-labels.ts'
import { Checkbox, CheckboxChoices } from '#components/ui/choices.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '#components/ui/form-values.ts'
import { Select } from '#components/ui/select.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { stepField } from '#domain/deadline/change-clock-policy.ts'
import {
  AUDIENCES,
  CLOCK_STEP_NAMES,
  CLOCK_TEMPLATES,
  type ClockStepName,
  type ClockTemplate,
  clockStepRule,
  type StepSettings,
} from '#domain/deadline/clock-policy.ts'
import { m } from '#i18n/messages.js'

const TEMPLATE_LABELS = {
  reminder: m.policy_template_reminder,
  overdue: m.policy_template_overdue,
  escalation: m.policy_template_escalation,
  'chase-report': m.policy_template_chase_report,
  'chase-acceptance': m.policy_template_chase_acceptance,
  'chase-confirmation': m.policy_template_chase_confirmation,
  'chase-decision': m.policy_template_chase_decision,
} as const satisfies Record<ClockTemplate, () => string>

/** The rules as they are, for whoever may only read them. */
export function PolicyTable({ steps }: { steps: StepSettings }) {
  return (
    <Table
      caption={m.policy_steps()}
      stack
      columns={[
        { label: m.assignment_col_what() },
        { label: m.assignment_col_when() },
        { label: m.policy_to() },
        { label: m.policy_template() },
      ]}
    >
      {CLOCK_STEP_NAMES.map((step) => {
        const { isOn, days, everyDays, audience, template } = steps[step]
        const when =
          days === 0
            ? m.urgency_on_the_day()
            : everyDays === null
              ? m.policy_when({ days })
              : m.policy_when_every({ days, every: everyDays })
        return (
          <tr key={step}>
            <RowHead>{CLOCK_STEP_LABELS[step]()}</RowHead>
            <Cell label={m.assignment_col_when()}>{isOn ? when : m.policy_off()}</Cell>
            <Cell label={m.policy_to()}>{audience.map((one) => CLOCK_AUDIENCE_LABELS[one]()).join('; ')}</Cell>
            <Cell label={m.policy_template()}>{TEMPLATE_LABELS[template]()}</Cell>
          </tr>
        )
      })}
    </Table>
  )
}

type Props = { steps: StepSettings; values: FormValues | undefined; errors: readonly FieldMessage[] }

/** One group of fields a step: what was typed before a refusal or a preview, else what is in force. */
export function PolicyFields(props: Props) {
  return CLOCK_STEP_NAMES.map((step) => <StepFields key={step} step={step} {...props} />)
}

function StepFields({ step, steps, values, errors }: Props & { step: ClockStepName }) {
  const { isOn, days, everyDays, audience, template } = steps[step]
  const name = (part: Parameters<typeof stepField>[1]) => stepField(step, part)
  const typed = (part: Parameters<typeof stepField>[1], otherwise: string | number) =>
    textOf(values, name(part), values ? '' : String(otherwise))
  return (
    <fieldset className="stack-s">
      <legend>
        <b>{CLOCK_STEP_LABELS[step]()}</b>
      </legend>
      <Checkbox name={name('on')} label={m.policy_on()} checked={values ? typed('on', '') === 'yes' : isOn} />
      {clockStepRule(step).days === 0 ? (
        <p className="small muted">{m.urgency_on_the_day()}</p>
      ) : (
        <TextField
          name={name('days')}
          label={m.policy_days()}
          inputMode="numeric"
          short
          defaultValue={typed('days', days)}
          error={messageFor(errors, name('days'))}
        />
      )}
      {clockStepRule(step).everyDays === null ? null : (
        <TextField
          name={name('every')}
          label={m.policy_every()}
          inputMode="numeric"
          short
          defaultValue={typed('every', everyDays ?? '')}
          error={messageFor(errors, name('every'))}
        />
      )}
      <CheckboxChoices
        name={name('to')}
        label={m.policy_to()}
        columns={2}
        choices={AUDIENCES.map((one) => ({ value: one, label: CLOCK_AUDIENCE_LABELS[one]() }))}
        values={values ? listOf(values, name('to')) : audience}
        error={messageFor(errors, name('to'))}
      />
      <Select
        name={name('template')}
        label={m.policy_template()}
        short
        defaultValue={typed('template', template)}
        options={CLOCK_TEMPLATES.map((one) => ({ value: one, label: TEMPLATE_LABELS[one]() }))}
      />
    </fieldset>
  )
}
