import type { ReactNode } from 'react'
import type { MatterLevel } from '#domain/obstacle/level-above.ts'
import type { MatterKind } from '#domain/obstacle/step-limits.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { DECIDER_LABELS } from '../assignment/labels.ts'
import { Duty } from '../inbox/duty.tsx'
import { matterStepLabel } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Facts } from '../ui/facts.tsx'
import { formatDate, formatDateTime } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'

export type ShownMatterEscalation = {
  id: string
  subjectType: MatterKind | 'question' | 'opinion-slip'
  subjectId: string
  code: string
  title: string
  quote: string
  holder: string
  level: MatterLevel
  step: string
  dueOn: PlainDate
  raisedAt: Date
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
  told: readonly string[]
  ageDays: number
}

const PAGES = {
  obstacle: paths.obstacle,
  dossier: paths.dossier,
  question: paths.question,
  'opinion-slip': paths.opinionSlip,
} as const satisfies Record<ShownMatterEscalation['subjectType'], (id: string) => string>

/** A step over its limit: who holds it, to whom it was told, who took it in hand. */
export function MatterEscalationRow({
  escalation,
  open,
  children,
}: {
  escalation: ShownMatterEscalation
  open: boolean
  /** The form that takes it in hand, where the reader may. */
  children?: ReactNode
}) {
  const { id, subjectType, subjectId, code, level, holder, title, quote, raisedAt, ageDays, told } = escalation
  const step =
    subjectType === 'question' ? m.question_step() : matterStepLabel({ kind: subjectType, step: escalation.step })
  const href = PAGES[subjectType](subjectId)
  return (
    <Duty
      id={`bao-${id}`}
      open={open}
      age={{ value: ageDays, unit: m.escalation_age_days() }}
      kind={m.escalation_kind({ level: DECIDER_LABELS[level](), label: code })}
      title={`${holder}: ${title}`}
      said={quote}
      due={standingOf(escalation)}
      since={m.escalation_raised({ day: formatDate(dayAt(raisedAt)) })}
      action={children ? m.assignment_act_acknowledge() : m.escalation_open()}
      confirm={children}
    >
      <Facts
        facts={[
          {
            label: m.matter_escalation_step(),
            value: m.matter_escalation_step_due({ step, day: formatDate(escalation.dueOn) }),
          },
          { label: m.escalation_reached(), value: told.length > 0 ? told.join(', ') : m.escalation_reached_nobody() },
          { label: m.escalation_acknowledged(), ...acknowledgement(escalation) },
          ...(escalation.stoodDownAt
            ? [
                {
                  label: m.escalation_end(),
                  value: m.matter_escalation_end({ at: formatDateTime(escalation.stoodDownAt) }),
                },
              ]
            : []),
        ]}
      />
      <p>
        <a href={href}>{m.matter_escalation_to({ code })}</a>
      </p>
    </Duty>
  )
}

function acknowledgement({ acknowledgedAt, acknowledgedBy, acknowledgeNote }: ShownMatterEscalation) {
  if (!acknowledgedAt) return { value: m.escalation_not_acknowledged() }
  return {
    value: m.escalation_acknowledged_by({ who: acknowledgedBy ?? '', at: formatDateTime(acknowledgedAt) }),
    ...(acknowledgeNote ? { note: acknowledgeNote } : {}),
  }
}

function standingOf({ acknowledgedAt, stoodDownAt }: ShownMatterEscalation): { status: Status; text: string } {
  if (stoodDownAt) return { status: 'done', text: m.escalation_stood_down({ day: formatDate(dayAt(stoodDownAt)) }) }
  if (acknowledgedAt)
    return { status: 'in-time', text: m.escalation_in_hand({ day: formatDate(dayAt(acknowledgedAt)) }) }
  return { status: 'overdue', text: m.escalation_waiting() }
}
