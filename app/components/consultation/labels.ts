import type { SlipState, Stance } from '#domain/consultation/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'

const STANCES = {
  agree: { label: m.consultation_stance_agree, status: 'done' },
  differ: { label: m.consultation_stance_differ, status: 'returned' },
  comment: { label: m.consultation_stance_comment, status: 'awaiting' },
} as const satisfies Record<Stance, { label: () => string; status: Status }>
export const stanceLabel = (stance: Stance): string => STANCES[stance].label()

const STATES = {
  asked: { label: m.consultation_state_asked, status: 'in-time' },
  replied: { label: m.consultation_state_replied, status: 'done' },
  silent: { label: m.consultation_state_silent, status: 'declined' },
  late: { label: m.consultation_state_late, status: 'awaiting' },
  withdrawn: { label: m.consultation_state_withdrawn, status: 'withdrawn' },
} as const satisfies Record<SlipState, { label: () => string; status: Status }>
export const slipStateLabel = (state: SlipState): string => STATES[state].label()

type Standing = { state: SlipState; dueOn: PlainDate | null; opinion: { stance: Stance } | null }

/** In a word: the answer where there is one, else where the slip stands. */
export function slipStanding({ state, dueOn, opinion }: Standing, today: PlainDate): { label: string; status: Status } {
  if (state === 'replied' && opinion)
    return { label: stanceLabel(opinion.stance), status: STANCES[opinion.stance].status }
  if (state === 'late' && opinion)
    return { label: `${stanceLabel(opinion.stance)} · ${slipStateLabel(state)}`, status: STATES.late.status }
  const isOver = state === 'asked' && dueOn !== null && dueOn < today
  return { label: slipStateLabel(state), status: isOver ? 'overdue' : STATES[state].status }
}

/** The paper by which an agency said so; empty where there is none. */
export function sayDocument({ number, on }: { number: string | null; on: PlainDate | null }): string {
  if (number && on) return m.consultation_paper_dated({ number, day: formatDate(on) })
  if (number) return m.consultation_paper({ number })
  return on ? m.consultation_paper_undated({ day: formatDate(on) }) : ''
}
