import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { placeDataDir } from '../postgres/server-files.ts'
import { findServerIdentity } from '../postgres/server-identity.ts'
import { stopLeftover } from '../postgres/start-postgres.ts'

const DATA = ['database-password', 'files', 'mail', 'logs', 'temporal', 'temporal.db', 'demo-accounts.json']

export const databaseDir = (stackDir: string): string => join(stackDir, 'pg')

/** Forgets everything the stack of this folder ever stored; what was generated or built stays. */
export async function wipeData(stackDir: string): Promise<void> {
  const dataDir = await placeDataDir(databaseDir(stackDir), await findServerIdentity())
  await stopLeftover(dataDir)
  await rm(dataDir, { recursive: true, force: true })
  await Promise.all(DATA.map((name) => rm(join(stackDir, name), { recursive: true, force: true })))
}
