import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** So long an act on many assignments can be taken back, and its mails wait. */
const UNDO_MS = 10 * 60 * 1000

export const undoUntil = (madeAt: Date): Date => new Date(madeAt.getTime() + UNDO_MS)

export type MadeAct = { madeById: string; undoUntil: Date; undoneAt: Date | null }

/** By the one who did it, once, within ten minutes; to anybody else it is as if it were not there. */
export function checkUndo(
  act: MadeAct,
  { personId, now }: { personId: string; now: Date },
): Result<MadeAct, 'not-found' | 'undo-done' | 'undo-late'> {
  if (act.madeById !== personId) return refuse('not-found')
  if (act.undoneAt) return refuse('undo-done')
  return now < act.undoUntil ? accept(act) : refuse('undo-late')
}
