import type { SignOffState } from './sign-off-actions.ts'
import type { SignedAction } from './signed-acts.ts'

export const PAPERS_PER_PAGE = 50

/** Null: all of them. */
export type PaperFilter = { state: SignOffState | null; action: SignedAction | null }
/** The last paper of the page before. */
export type PaperCursor = { askedAt: Date; id: string }

/** A paper of the list. */
export type ListedPaper = {
  id: string
  action: SignedAction
  state: SignOffState
  label: string
  title: string
  preparedBy: string
  askedAt: Date
  decidedBy: string | null
  decidedFor: string | null
  decidedAt: Date | null
  reason: string | null
}
