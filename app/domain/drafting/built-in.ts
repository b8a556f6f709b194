import { ANSWER, FORWARD, REPORT, SLIP, SUBMISSION } from './coordinator-templates.ts'
import type { DraftKind } from './kinds.ts'
import { CONCLUSION, DECISION, LETTER } from './office-templates.ts'
import type { PaperTemplate } from './paper-template.ts'

/** The templates that come with the product; an administrator may put another into force for the Word file. */
export const BUILT_IN = {
  submission: SUBMISSION,
  report: REPORT,
  slip: SLIP,
  decision: DECISION,
  conclusion: CONCLUSION,
  letter: LETTER,
  answer: ANSWER,
  forward: FORWARD,
} as const satisfies Record<DraftKind, PaperTemplate>
