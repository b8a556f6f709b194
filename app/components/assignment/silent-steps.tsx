import type { SilentStep } from '#domain/deadline/silent-steps.ts'
import { m } from '#i18n/messages.js'
import { CLOCK_STEP_LABELS, SILENCE_LABELS } from '../clock/step-labels.ts'
import { Instant } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

/** The rungs of the present date that stay silent, each with the reason. */
export function SilentSteps({ steps }: { steps: readonly SilentStep[] }) {
  if (steps.length === 0) return null
  return (
    <Details summary={m.assignment_steps_silent({ count: steps.length })}>
      <Table
        stack
        caption={m.assignment_steps_silent_caption()}
        columns={[
          { label: m.assignment_col_when() },
          { label: m.assignment_col_what() },
          { label: m.assignment_col_why_not() },
        ]}
      >
        {steps.map(({ step, at, why }) => (
          <tr key={step}>
            <RowHead>
              <Instant at={at} />
            </RowHead>
            <Cell label={m.assignment_col_what()}>{CLOCK_STEP_LABELS[step]()}</Cell>
            <Cell label={m.assignment_col_why_not()}>{SILENCE_LABELS[why]()}</Cell>
          </tr>
        ))}
      </Table>
    </Details>
  )
}
