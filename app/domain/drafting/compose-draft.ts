import { composeAnswer, composeForward, composeReport, composeSlip, composeSubmission } from './coordinator-drafts.ts'
import type { Compose, Draft } from './draft.ts'
import type { DraftFacts } from './facts.ts'
import type { DraftKind } from './kinds.ts'
import { composeConclusion, composeDecision, composeLetter } from './office-drafts.ts'

const COMPOSERS = {
  submission: composeSubmission,
  report: composeReport,
  slip: composeSlip,
  decision: composeDecision,
  conclusion: composeConclusion,
  letter: composeLetter,
  answer: composeAnswer,
  forward: composeForward,
} as const satisfies Record<DraftKind, Compose>

/** What a document of the procedure says, from the facts of the moment. */
export const composeDraft = (kind: DraftKind, facts: DraftFacts): Draft => COMPOSERS[kind](facts)
