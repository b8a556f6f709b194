import { SOURCE_SENTENCES } from '#components/plan/source-sentences.ts'
import { sayReason } from '#components/ui/form-errors.ts'
import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import type { Refusal } from '#domain/shared/result.ts'

/** The sentence that the form shows beside its field. */
export const explainRefusal = ({ reason, params }: Refusal<SourceRefusal>): string =>
  `${sayReason(`source-${reason}`, SOURCE_SENTENCES, params)}.`
