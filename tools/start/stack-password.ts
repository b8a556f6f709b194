import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The local database listens on the loopback address, where others on the same machine could knock too. */
export async function stackPassword(stackDir: string): Promise<string> {
  const file = join(stackDir, 'database-password')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept
  const password = randomBytes(24).toString('hex')
  await mkdir(stackDir, { recursive: true })
  await writeFile(file, password, { mode: 0o600 })
  return password
}
