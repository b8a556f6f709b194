import type { Urgency } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** What a filing waits for on the triage desk, and the words of its address. */
export const TRIAGE_STAGES = { filed: 'chua-bao-nhan', received: 'cho-kiem-tra', checked: 'da-kiem-tra' } as const
export type TriageStage = keyof typeof TRIAGE_STAGES

export const toTriageStage = (text: string | null): TriageStage | undefined =>
  (Object.keys(TRIAGE_STAGES) as TriageStage[]).find((stage) => TRIAGE_STAGES[stage] === text)

/** Acts on many filings at once: the act of each (ADR 40). */
export const MANY_ACTS = { acknowledge: 'filed', consolidate: 'checked' } as const satisfies Record<string, TriageStage>
export type ManyAct = keyof typeof MANY_ACTS

/** A filing of the queue, as its list shows it. */
export type QueuedFiling = {
  id: string
  code: string
  title: string
  filer: string
  stage: TriageStage
  urgency: Urgency
  dueOn: PlainDate | null
  /** From 1, in the order of duty. */
  place: number
}

type Row = Pick<QueuedFiling, 'id' | 'place'>

/**
 * The neighbours of the filing in hand; whoever stands in the last goes on to the first. One that has left the queue
 * meanwhile goes on to the oldest.
 */
export function neighboursOf(
  rows: readonly Row[],
  id: string | null,
): { previous: string | null; next: string | null } {
  const at = rows.findIndex((row) => row.id === id)
  const others = rows.filter((row) => row.id !== id)
  const next = (at === -1 ? rows[0] : (rows[at + 1] ?? others[0]))?.id ?? null
  return { previous: rows[at - 1]?.id ?? null, next }
}
