import { setTimeout as pause } from 'node:timers/promises'
import { findImport, type ShownImport } from '#data/plan-import.server.ts'
import { countItems } from '#data/plan-item.server.ts'
import type { Reader } from '#platform/db.server.ts'

const LOOK_EVERY_MS = 40

/** How a document that was just sent in stands after a moment: a short one has been read by then. */
export async function awaitImport(
  reader: Reader,
  { importId, limitMs }: { importId: string; limitMs: number },
): Promise<ShownImport | undefined> {
  const endsAt = performance.now() + limitMs
  for (;;) {
    const row = await findImport(reader, importId)
    if (!row || row.state === 'read' || row.state === 'refused' || performance.now() >= endsAt) return row
    await pause(LOOK_EVERY_MS)
  }
}

/** What is said once when a document has been read. */
export async function describeRead(reader: Reader, { planId, encoding }: ShownImport) {
  const count = planId ? await countItems(reader, planId) : 0
  return { code: encoding === 'tcvn3' ? 'plan-imported-tcvn3' : 'plan-imported', params: { count } }
}
