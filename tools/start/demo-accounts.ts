import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const DemoAccountsSchema = z.array(
  z.object({
    role: z.string(),
    title: z.string(),
    organisation: z.string(),
    email: z.string(),
    password: z.string(),
  }),
)

export const demoAccountsFile = (stackDir: string): string => join(stackDir, 'demo-accounts.json')

/** The sign-ins that the seed wrote down, one line each. Empty when the database is not a demo. */
export async function describeDemoAccounts(stackDir: string): Promise<string[]> {
  const text = await readFile(demoAccountsFile(stackDir), 'utf8').catch(() => undefined)
  if (!text) return []
  const accounts = DemoAccountsSchema.parse(JSON.parse(text))
  const shared = accounts.every(({ password }) => password === accounts[0]?.password)
    ? accounts[0]?.password
    : undefined
  const rows = accounts.map(({ title, organisation, email, password }) => {
    const office = title.startsWith(organisation) ? title : `${title}, ${organisation}`
    return shared === undefined ? [office, email, password] : [office, email]
  })
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return shared === undefined ? lines : [...lines, `Mật khẩu chung: ${shared}`]
}
