import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

/** What runs behind the screens. The operator's page names them in plain words. */
export const BACKGROUND_PROCESSES = ['worker', 'relay', 'reconciler'] as const
export type BackgroundProcess = (typeof BACKGROUND_PROCESSES)[number]

/** `waiting`: for Temporal. `drift`: the drift check found rows whose stored next step was not the right one. */
export const PROCESS_STATES = ['running', 'waiting', 'drift', 'stopped'] as const
export type ProcessState = (typeof PROCESS_STATES)[number]

export type ProcessHealth = {
  process: BackgroundProcess
  state: ProcessState
  details: Record<string, unknown>
  seenAt: Date
}

export async function saveProcessHealth(
  tx: Transaction,
  { process, state, details }: { process: BackgroundProcess; state: ProcessState; details: Prisma.InputJsonObject },
): Promise<void> {
  const row = { state, details, seenAt: new Date() }
  await tx.processHealth.upsert({ where: { process }, create: { process, ...row }, update: row })
}

export async function findProcessHealth(reader: Reader): Promise<ProcessHealth[]> {
  const rows = await reader.processHealth.findMany({ orderBy: { process: 'asc' } })
  return rows.map((row) => ({
    process: row.process as BackgroundProcess,
    state: row.state as ProcessState,
    details: (row.details ?? {}) as Record<string, unknown>,
    seenAt: row.seenAt,
  }))
}
