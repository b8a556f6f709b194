import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS } from '#components/clock/step-labels.ts'
import { CheckboxChoices } from '#components/ui/choices.tsx'
import { Details } from '#components/ui/details.tsx'
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
  clockStepRule,
  type StepSettings,
} from '#domain/deadline/clock-policy.ts'
import { m } from '#i18n/messages.js'
import { POLICY_TEMPLATE_LABELS } from './policy-template-labels.ts'

type Props = { steps: StepSettings; values: FormValues | undefined; errors: readonly FieldMessage[] }
type Part = Parameters<typeof stepField>[1]

/** The steps as a table one line high each; whom a step reaches folds away. What was typed before a refusal stays. */
export function PolicyFields(props: Props) {
  return (
    <Table
      caption={m.policy_steps()}
      stack
      columns={[
        { label: m.assignment_col_what() },
        { label: m.policy_on() },
        { label: m.policy_days() },
        { label: m.policy_every() },
        { label: m.policy_to() },
        { label: m.policy_template() },
      ]}
    >
      {CLOCK_STEP_NAMES.map((step) => (
        <StepRow key={step} step={step} {...props} />
      ))}
    </Table>
  )
}

/** The column names the field for the eye; a reader of the screen hears the step as well. */
const labelled = (words: string, step: ClockStepName) => (
  <span className="only-read">
    {CLOCK_STEP_LABELS[step]()}: {words}
  </span>
)

function StepRow({ step, steps, values, errors }: Props & { step: ClockStepName }) {
  const { isOn, days, everyDays, audience, template } = steps[step]
  const rule = clockStepRule(step)
  const name = (part: Part) => stepField(step, part)
  const typed = (part: Part, otherwise: string | number) => textOf(values, name(part), values ? '' : String(otherwise))
  const number = (part: 'days' | 'every', label: string, otherwise: number | string) => (
    <TextField
      name={name(part)}
      label={labelled(label, step)}
      inputMode="numeric"
      size={4}
      short
      defaultValue={typed(part, otherwise)}
      error={messageFor(errors, name(part))}
    />
  )
  const chosen = values ? listOf(values, name('to')) : audience
  const nobody = messageFor(errors, name('to'))
  return (
    <tr>
      <RowHead>{CLOCK_STEP_LABELS[step]()}</RowHead>
      <Cell label={m.policy_on()}>
        <label className="choice">
          <input
            type="checkbox"
            name={name('on')}
            value="yes"
            defaultChecked={values ? typed('on', '') === 'yes' : isOn}
          />
          {labelled(m.policy_on(), step)}
        </label>
      </Cell>
      <Cell label={m.policy_days()}>
        {rule.days === 0 ? (
          <span className="small muted">{m.urgency_on_the_day()}</span>
        ) : (
          number('days', m.policy_days(), days)
        )}
      </Cell>
      <Cell {...(rule.everyDays === null ? {} : { label: m.policy_every() })}>
        {rule.everyDays === null ? null : number('every', m.policy_every(), everyDays ?? '')}
      </Cell>
      <Cell label={m.policy_to()}>
        <Details summary={sayAudience(chosen)} open={nobody !== undefined}>
          <CheckboxChoices
            name={name('to')}
            label={labelled(m.policy_to(), step)}
            choices={AUDIENCES.map((one) => ({ value: one, label: CLOCK_AUDIENCE_LABELS[one]() }))}
            values={chosen}
            error={nobody}
          />
        </Details>
      </Cell>
      <Cell label={m.policy_template()}>
        <Select
          name={name('template')}
          label={labelled(m.policy_template(), step)}
          defaultValue={typed('template', template)}
          options={CLOCK_TEMPLATES.map((one) => ({ value: one, label: POLICY_TEMPLATE_LABELS[one]() }))}
        />
      </Cell>
    </tr>
  )
}

const sayAudience = (chosen: readonly string[]): string =>
  AUDIENCES.filter((one) => chosen.includes(one))
    .map((one) => CLOCK_AUDIENCE_LABELS[one]())
    .join('; ') || m.policy_nobody()
