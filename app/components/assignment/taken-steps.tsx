import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { ClockStepName } from '#domain/deadline/clock-policy.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { CLOCK_STEP_LABELS } from '../clock/step-labels.ts'
import { Day, Instant } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark, Marks } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { DECIDER_LABELS } from './labels.ts'

export type ShownStep = {
  step: ClockStepName | 'open-occurrence'
  dueVersion: number
  occurrence: number
  dueAt: Date
  reached: readonly { names: readonly string[] }[]
  told: number
  sent: number
  failed: number
  waiting: number
}

export type ShownEscalation = {
  id: string
  level: EscalationLevel
  raisedAt: Date
  acknowledgedAt: Date | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
}

/** What the clock has done so far, whom it reached, and whether the mail about it left the house. */
export function TakenSteps({ steps }: { steps: readonly ShownStep[] }) {
  if (steps.length === 0) return null
  return (
    <Details summary={m.assignment_steps_taken({ count: steps.length })}>
      <Table
        stack
        caption={m.assignment_steps_caption()}
        columns={[
          { label: m.assignment_col_when() },
          { label: m.assignment_col_what() },
          { label: m.assignment_col_to_whom() },
          { label: m.assignment_col_mail() },
        ]}
      >
        {steps.map((step) => (
          <tr key={`${step.step} ${step.dueVersion} ${step.occurrence}`}>
            <RowHead>
              <Instant at={step.dueAt} />
            </RowHead>
            <Cell label={m.assignment_col_what()}>{CLOCK_STEP_LABELS[step.step]()}</Cell>
            <Cell label={m.assignment_col_to_whom()}>
              {[...new Set(step.reached.flatMap(({ names }) => names))].join('; ') || m.assignment_nobody_reached()}
            </Cell>
            <Cell label={m.assignment_col_mail()}>
              <MailState {...step} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Details>
  )
}

function MailState({ told, sent, failed, waiting }: Pick<ShownStep, 'told' | 'sent' | 'failed' | 'waiting'>) {
  if (told === 0) return <>–</>
  return (
    <Marks>
      {sent > 0 ? (
        <Mark status="done" plain>
          {m.assignment_mail_sent({ count: sent })}
        </Mark>
      ) : null}
      {waiting > 0 ? (
        <Mark status="awaiting" plain>
          {m.assignment_mail_waiting({ count: waiting })}
        </Mark>
      ) : null}
      {failed > 0 ? (
        <Mark status="overdue" plain>
          {m.assignment_mail_failed({ count: failed })}
        </Mark>
      ) : null}
      {sent + waiting + failed === 0 ? (
        <Mark status="withdrawn" plain>
          {m.assignment_mail_dropped()}
        </Mark>
      ) : null}
    </Marks>
  )
}

/** Escalations that stand: taken in hand or still waiting. Those that stood down are told by the history. */
export function Escalations({ escalations }: { escalations: readonly ShownEscalation[] }) {
  const standing = escalations.filter(({ stoodDownAt }) => stoodDownAt === null)
  if (standing.length === 0) return null
  return (
    <ul className="stack-s small">
      {standing.map((one) => (
        <li key={one.id}>
          <Mark status={one.acknowledgedAt ? 'in-time' : 'overdue'} plain>
            {m.assignment_escalated({ level: DECIDER_LABELS[one.level](), day: formatDate(dayAt(one.raisedAt)) })}
          </Mark>{' '}
          {one.acknowledgedAt ? (
            <>
              {m.assignment_acknowledged()} <Day on={dayAt(one.acknowledgedAt)} />
              {one.acknowledgeNote ? `: ${one.acknowledgeNote}` : ''}.{' '}
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
