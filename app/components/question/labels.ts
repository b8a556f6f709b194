import type { QuestionState } from '#domain/question/question-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Status } from '../ui/status.ts'

const STATES = {
  open: { label: m.question_state_open, status: 'awaiting' },
  answered: { label: m.question_state_answered, status: 'done' },
  withdrawn: { label: m.question_state_withdrawn, status: 'withdrawn' },
} as const satisfies Record<QuestionState, { label: () => string; status: Status }>

/** How the question stands today: one that is late says so. */
export function questionStanding(
  { state, dueOn }: { state: QuestionState; dueOn: PlainDate | null },
  today: PlainDate,
): { label: string; status: Status } {
  if (state === 'open' && dueOn !== null && dueOn < today) return { label: m.question_state_late(), status: 'overdue' }
  return { label: STATES[state].label(), status: STATES[state].status }
}

const ASKERS = { leadership: m.question_asker_leadership, office: m.question_asker_office } as const
export const askerLabel = (role: keyof typeof ASKERS): string => ASKERS[role]()
