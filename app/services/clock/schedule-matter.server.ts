import type { MatterRef } from '#data/clock-matter.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { saveNextMatterStep } from './save-next-matter-step.server.ts'

/** Last thing of every command on an obstacle or dossier: when time acts on it next; wakes its clock. */
export async function scheduleMatter(tx: Transaction, { subjectType, subjectId }: MatterRef): Promise<void> {
  await saveNextMatterStep(tx, { subjectType, subjectId })
  await wake(tx, 'obstacle-resolution', subjectId)
}
