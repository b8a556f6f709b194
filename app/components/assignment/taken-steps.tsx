import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { TakenStep } from '#domain/deadline/explain-clock.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { clockReasonText, clockStepLabel } from '../clock/step-labels.ts'
import { TellingList } from '../clock/telling-list.tsx'
import { Day, Instant } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { formatDate, formatDateTime } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { DECIDER_LABELS } from './labels.ts'

export type ShownEscalation = {
  id: string
  level: EscalationLevel
  raisedAt: Date
  acknowledgedAt: Date | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
}

/** A step is dated by the instant it was due; where the engine came later, that is said as well. */
const isLate = ({ dueAt, firedAt }: TakenStep): boolean => firedAt.getTime() - dueAt.getTime() > LATE_MS
const LATE_MS = 60_000

/** What the clock has done so far: why, by which rules, whom it reached, and whether the mail about it left the house. */
export function TakenSteps({ steps }: { steps: readonly TakenStep[] }) {
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
          { label: m.assignment_col_why() },
        ]}
      >
        {steps.map((step) => (
          <tr key={`${step.step} ${step.dueVersion} ${step.occurrence}`}>
            <RowHead>
              <Instant at={step.dueAt} />
              {isLate(step) ? (
                <div className="faint">{m.assignment_step_recorded({ at: formatDateTime(step.firedAt) })}</div>
              ) : null}
            </RowHead>
            <Cell label={m.assignment_col_what()}>
              {clockStepLabel(
                step.step,
                step.reached.map(({ audience }) => audience),
              )}
            </Cell>
            <Cell label={m.assignment_col_to_whom()}>
              <Reached {...step} />
            </Cell>
            <Cell label={m.assignment_col_why()}>
              {step.why ? clockReasonText(step.why) : null}
              <div className="faint">
                {m.assignment_step_rules({ policy: step.policyVersion, calendar: step.calendarVersion })}
              </div>
            </Cell>
          </tr>
        ))}
      </Table>
    </Details>
  )
}

/** Each person with what became of the mail; a step of old days may have reached somebody without a message. */
function Reached({ tellings, reached }: Pick<TakenStep, 'tellings' | 'reached'>) {
  if (tellings.length > 0) return <TellingList tellings={tellings} />
  return <>{[...new Set(reached.flatMap(({ names }) => names))].join('; ') || m.assignment_nobody_reached()}</>
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
