import { requireCommand } from '../process/run-command.ts'
import { compileMessages } from './compile-messages.ts'
import { makeWhenChanged } from './make-when-changed.ts'

/** The Prisma client. Generating needs no engine, but the command looks for one: /bin/true stands in for the download. */
const generateDatabaseClient = () =>
  makeWhenChanged({
    name: 'database-client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    output: '.local/generated/prisma/client.ts',
    make: async () => {
      const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1' }
      await requireCommand(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env })
    },
  })

/** Everything that other code imports but nobody writes. Answers whether something changed. */
export async function generate(): Promise<boolean> {
  const changes = await Promise.all([generateDatabaseClient(), compileMessages('messages')])
  return changes.includes(true)
}
