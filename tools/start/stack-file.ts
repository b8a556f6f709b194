import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { commandLineOf } from '../process/command-line-of.ts'

/** Where the local stack keeps its data; the end-to-end tests use a folder of their own. */
export const STACK_DIR = process.env.STACK_DIR ?? join(CHECKOUT_ROOT, '.local')

const StackFileSchema = z.object({
  pid: z.number(),
  url: z.string(),
  databaseUrl: z.string(),
  databaseOwnerUrl: z.string(),
  temporalAddress: z.string().nullable(),
  temporalKind: z.string().nullable(),
  smtpUrl: z.string(),
  mailboxDir: z.string().nullable(),
  filesDir: z.string(),
})

/** What a running stack tells other tools and the end-to-end tests about itself. */
export type StackFile = z.infer<typeof StackFileSchema>

const fileOf = (stackDir: string): string => join(stackDir, 'stack.json')

export async function writeStackFile(stack: StackFile, stackDir: string = STACK_DIR): Promise<void> {
  await mkdir(stackDir, { recursive: true })
  await writeFile(fileOf(stackDir), JSON.stringify(stack, null, 2), { mode: 0o600 })
}

export const removeStackFile = (stackDir: string = STACK_DIR): Promise<void> => rm(fileOf(stackDir), { force: true })

/** The stack that runs on this folder now, undefined when none does: the file of a killed one does not count. */
export async function readStackFile(stackDir: string = STACK_DIR): Promise<StackFile | undefined> {
  const text = await readFile(fileOf(stackDir), 'utf8').catch(() => undefined)
  const stack = text ? StackFileSchema.safeParse(JSON.parse(text)).data : undefined
  if (!stack || !(await commandLineOf(stack.pid))?.includes('tools/start')) return undefined
  return stack
}
