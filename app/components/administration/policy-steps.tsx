import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS } from '#components/clock/step-labels.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { CLOCK_STEP_NAMES, CLOCK_STEPS, type CountsFrom, type StepSettings } from '#domain/deadline/clock-policy.ts'
import { m } from '#i18n/messages.js'
import { POLICY_TEMPLATE_LABELS } from './policy-template-labels.ts'

/** From which day, on which side of it, and in which days. */
const WHEN = {
  'before-due': m.policy_when_before_due,
  'before-hour': m.urgency_on_the_day,
  'after-due': m.policy_when_after_due,
  activity: m.policy_when_activity,
  issue: m.policy_when_issue,
  submission: m.policy_when_submission,
  'decision-asked': m.policy_when_decision,
} as const satisfies Record<CountsFrom, (values: { days: number }) => string>

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
        const first = WHEN[CLOCK_STEPS[step].countsFrom]({ days })
        const when = everyDays === null ? first : m.policy_when_again({ first, every: everyDays })
        return (
          <tr key={step}>
            <RowHead>{CLOCK_STEP_LABELS[step]()}</RowHead>
            <Cell label={m.assignment_col_when()}>{isOn ? when : m.policy_off()}</Cell>
            <Cell label={m.policy_to()}>{audience.map((one) => CLOCK_AUDIENCE_LABELS[one]()).join('; ')}</Cell>
            <Cell label={m.policy_template()}>{POLICY_TEMPLATE_LABELS[template]()}</Cell>
          </tr>
        )
      })}
    </Table>
  )
}
