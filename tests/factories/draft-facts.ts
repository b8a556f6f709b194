import type { DraftFacts, FilingFact } from '#domain/drafting/facts.ts'
import { SAMPLE_FACTS, SAMPLE_FILING } from '#domain/drafting/sample-facts.ts'

export const filingFact = (changes: Partial<FilingFact> = {}): FilingFact => ({
  ...SAMPLE_FILING,
  answer: null,
  ...changes,
})

/** A dossier of several filings, as long as a real one. */
export const draftFacts = (changes: Partial<DraftFacts> = {}): DraftFacts => ({
  ...SAMPLE_FACTS,
  asking: SAMPLE_FACTS.asking && { ...SAMPLE_FACTS.asking, silenceRule: null },
  resolution: null,
  ...changes,
})
