import type { DraftKind, PaperKind } from '#domain/drafting/kinds.ts'
import { m } from '#i18n/messages.js'

const LABELS = {
  submission: m.drafting_submission,
  report: m.drafting_report,
  slip: m.drafting_slip,
  decision: m.drafting_decision,
  conclusion: m.drafting_conclusion,
  letter: m.drafting_letter,
  answer: m.drafting_answer,
  forward: m.drafting_forward,
} as const satisfies Record<DraftKind, () => string>

export const paperLabel = (kind: PaperKind): string => (kind === 'urging' ? m.template_urging() : draftLabel(kind))
export const draftLabel = (kind: DraftKind): string => LABELS[kind]()
