import type { ReactNode } from 'react'
import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Telling } from '#domain/notification/telling.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type HistoryLine, toEntry } from '../assignment/history-block.tsx'
import { DECIDER_LABELS } from '../assignment/labels.ts'
import { TellingList } from '../clock/telling-list.tsx'
import { Duty } from '../inbox/duty.tsx'
import { paths } from '../shell/paths.ts'
import { Facts } from '../ui/facts.tsx'
import { formatDate, formatDateTime } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'
import { Timeline } from '../ui/timeline.tsx'
import { STAND_DOWN_LABELS } from './labels.ts'

export type ShownEscalation = {
  id: string
  assignmentId: string
  label: string
  title: string
  quote: string
  lead: string
  level: EscalationLevel
  raisedAt: Date
  /** When this rung was told, this time included. */
  turns: readonly Date[]
  acknowledgedAt: Date | null
  acknowledgedBy: { name: string; organisation: string | null; onBehalfOf: string | null } | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
  stoodDownWhy: StandDownReason | null
  told: readonly Telling[]
  toldOfEnd: readonly Telling[]
  acts: readonly HistoryLine[]
  ageDays: number
}

/** One escalation: its line says how it stands, opened it tells whom it reached and what followed. */
export function EscalationRow({
  escalation,
  open,
  children,
}: {
  escalation: ShownEscalation
  open: boolean
  /** The form that takes it in hand, where the reader may. */
  children?: ReactNode
}) {
  const { id, label, level, turns, lead, title, quote, raisedAt, ageDays } = escalation
  const said = { level: DECIDER_LABELS[level](), label }
  return (
    <Duty
      id={`bao-${id}`}
      open={open}
      age={{ value: ageDays, unit: m.escalation_age_days() }}
      kind={turns.length > 1 ? m.escalation_kind_turn({ ...said, turn: turns.length }) : m.escalation_kind(said)}
      title={`${lead}: ${title}`}
      said={quote}
      due={standingOf(escalation)}
      since={m.escalation_raised({ day: formatDate(dayAt(raisedAt)) })}
      action={children ? m.assignment_act_acknowledge() : m.escalation_open()}
      confirm={children}
    >
      <Story {...escalation} />
    </Duty>
  )
}

function standingOf({ acknowledgedAt, stoodDownAt }: ShownEscalation): { status: Status; text: string } {
  if (stoodDownAt) return { status: 'done', text: m.escalation_stood_down({ day: formatDate(dayAt(stoodDownAt)) }) }
  if (acknowledgedAt)
    return { status: 'in-time', text: m.escalation_in_hand({ day: formatDate(dayAt(acknowledgedAt)) }) }
  return { status: 'overdue', text: m.escalation_waiting() }
}

function Story(escalation: ShownEscalation) {
  const { assignmentId, label, told, turns, acts, stoodDownAt } = escalation
  return (
    <>
      <Facts
        facts={[
          {
            label: m.escalation_reached(),
            value: told.length > 0 ? <TellingList tellings={told} /> : m.escalation_reached_nobody(),
            ...(turns.length > 1
              ? { note: m.escalation_turns({ days: turns.map((turn) => formatDate(dayAt(turn))).join(', ') }) }
              : {}),
          },
          { label: m.escalation_acknowledged(), ...acknowledgement(escalation) },
          {
            label: m.escalation_acts(),
            value: acts.length > 0 ? <Timeline entries={acts.map(toEntry)} /> : m.escalation_acts_none(),
          },
          ...(stoodDownAt
            ? [{ label: m.escalation_end(), value: <End {...escalation} stoodDownAt={stoodDownAt} /> }]
            : []),
        ]}
      />
      <p>
        <a href={paths.assignment(assignmentId)}>{m.escalation_to_assignment({ label })}</a>
      </p>
    </>
  )
}

function acknowledgement({ acknowledgedAt, acknowledgedBy, acknowledgeNote }: ShownEscalation) {
  if (!acknowledgedAt) return { value: m.escalation_not_acknowledged() }
  const { name = '', onBehalfOf = null } = acknowledgedBy ?? {}
  const who = onBehalfOf ? m.telling_for({ name, of: onBehalfOf }) : name
  return {
    value: m.escalation_acknowledged_by({ who, at: formatDateTime(acknowledgedAt) }),
    ...(acknowledgeNote ? { note: acknowledgeNote } : {}),
  }
}

function End({ stoodDownAt, stoodDownWhy, toldOfEnd }: ShownEscalation & { stoodDownAt: Date }) {
  const why = stoodDownWhy ? STAND_DOWN_LABELS[stoodDownWhy]() : m.notification_why_other()
  return (
    <>
      {m.escalation_end_at({ why, at: formatDateTime(stoodDownAt) })}{' '}
      {toldOfEnd.length > 0 ? (
        <>
          {m.escalation_end_told()}
          <TellingList tellings={toldOfEnd} />
        </>
      ) : (
        m.escalation_end_nobody()
      )}
    </>
  )
}
