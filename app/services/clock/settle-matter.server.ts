import type { MatterType } from '#data/holding.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { takeMatterSteps } from './take-matter-steps.server.ts'

/** First thing of every command on an obstacle or dossier: its steps due before the command's instant, under its lock. */
export const settleMatter = (
  tx: Transaction,
  { subjectType, subjectId, now }: { subjectType: MatterType; subjectId: string; now: Date },
): Promise<void> => takeMatterSteps(tx, { subjectType, subjectId, now, isDue: (at) => at < now })
