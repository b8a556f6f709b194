import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import type { Progress } from '../process/progress.ts'
import { requireCommand } from '../process/run-command.ts'
import type { PreparedDatabase } from './prepare-database.ts'

const SEED = 'prisma/seed/main.ts'

type SeedOptions = {
  prepared: PreparedDatabase
  progress: Progress
  environment: () => Promise<NodeJS.ProcessEnv>
}

/** The demo province, once; it needs the generated code and the migrated database. */
export async function seedWhenNeeded({ prepared, progress, environment }: SeedOptions): Promise<void> {
  if (!prepared.needsSeed || !existsSync(join(CHECKOUT_ROOT, SEED))) return
  const env = await environment()
  await progress.step('Dữ liệu trình diễn', () => requireCommand(process.execPath, ['--import', 'tsx', SEED], { env }))
  await prepared.markSeeded()
}
