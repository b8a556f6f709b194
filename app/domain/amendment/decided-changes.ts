import type { ProposedChange } from './propose-changes.ts'

export const CHANGE_DECISIONS = ['accepted', 'rejected'] as const
export type ChangeDecision = (typeof CHANGE_DECISIONS)[number]

export type StoredDecision = {
  key: string
  fingerprint: string
  decision: ChangeDecision
  reason: string | null
  decidedBy: string
  decidedAt: Date
  version: number
}

export type DecidedChange = ProposedChange & {
  decision: ChangeDecision | null
  reason: string | null
  decidedBy: string | null
  /** Of the stored decision, 0 where there is none: a form of an older version is refused. */
  version: number
  /** Decided once, but about something else: it has to be decided again. */
  isOutdated: boolean
}

/** Each proposal with the decision about it. */
export function withDecisions(
  changes: readonly ProposedChange[],
  decisions: readonly StoredDecision[],
): DecidedChange[] {
  const stored = new Map(decisions.map((decision) => [decision.key, decision]))
  return changes.map((change) => {
    const decision = stored.get(change.key)
    const counts = decision?.fingerprint === change.fingerprint
    return {
      ...change,
      decision: counts ? decision.decision : null,
      reason: counts ? decision.reason : null,
      decidedBy: counts ? decision.decidedBy : null,
      version: decision?.version ?? 0,
      isOutdated: decision !== undefined && !counts,
    }
  })
}

export const undecided = (changes: readonly DecidedChange[]): DecidedChange[] =>
  changes.filter(({ decision }) => decision === null)
