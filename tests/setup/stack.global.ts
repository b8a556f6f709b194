import { join } from 'node:path'
import { CHECKOUT_ROOT } from '#tools/process/checkout-root.ts'
import { nodeArgs } from '#tools/process/node-command.ts'
import { startServer } from '#tools/process/start-server.ts'
import { readStackFile } from '#tools/start/stack-file.ts'

/** Apart from the developer's own data, beside which it may run. */
export const E2E_STACK_DIR = join(CHECKOUT_ROOT, '.local/e2e')
const FIRST_WEB_PORT = 3100

/** The whole local stack with a fresh demo, as `npm start` makes it. */
export default async function setup(): Promise<() => Promise<void>> {
  const stack = await startServer({
    program: process.execPath,
    args: nodeArgs('tools/start/main.ts'),
    env: {
      ...process.env,
      STACK_DIR: E2E_STACK_DIR,
      STACK_FRESH: '1',
      STACK_DISPOSABLE: '1',
      PORT: String(FIRST_WEB_PORT),
      LOG_LEVEL: 'warn',
    },
    logFile: join(CHECKOUT_ROOT, '.local/test-results/stack.log'),
    hasChannel: true,
    what: 'npm start',
    isReady: async () => (await readStackFile(E2E_STACK_DIR)) !== undefined,
    limitMs: 180_000,
    everyMs: 200,
  })
  return () => stack.stop('SIGTERM', 30_000)
}
