import { ANSWER, FORWARD, REPORT, SLIP, SUBMISSION } from './coordinator-templates.ts'
import type { PaperKind } from './kinds.ts'
import { CONCLUSION, DECISION, LETTER } from './office-templates.ts'
import type { PaperTemplate } from './paper-template.ts'
import { URGING } from './urging-template.ts'

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
  urging: URGING,
} as const satisfies Record<PaperKind, PaperTemplate>
