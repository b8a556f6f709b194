import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ROLES } from '#domain/access/roles.ts'
import { env } from '#platform/env.server.ts'

const DemoAccountsSchema = z.array(
  z.object({
    role: z.enum(ROLES),
    title: z.string(),
    organisation: z.string(),
    email: z.string(),
    password: z.string(),
  }),
)
export type DemoAccount = z.infer<typeof DemoAccountsSchema>[number]

/** The sign-ins of the demo, one click each. None where the province is real, or before the demo was made. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  if (!env.isDemo) return []
  try {
    return DemoAccountsSchema.parse(JSON.parse(await readFile(env.DEMO_ACCOUNTS_FILE, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
