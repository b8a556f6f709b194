import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { requireCommand } from '../process/run-command.ts'
import { compileMessages } from './compile-messages.ts'
import { makeWhenChanged } from './make-when-changed.ts'

export const WORKFLOW_BUNDLE = join(CHECKOUT_ROOT, 'build/workflows/bundle.js')

const CONFIGURATION = ['package.json', 'package-lock.json', 'tsconfig.json']

const buildWeb = () =>
  makeWhenChanged({
    name: 'web',
    inputs: [
      'app',
      'emails',
      'public',
      'workflows',
      'prisma/schema.prisma',
      'project.inlang/settings.json',
      'react-router.config.ts',
      'tailwind.config.ts',
      'vite.config.ts',
      ...CONFIGURATION,
    ],
    output: 'build/server/index.js',
    make: async () => {
      await compileMessages('web-messages')
      const env = { ...process.env, NODE_ENV: 'production' }
      await requireCommand(process.execPath, ['node_modules/@react-router/dev/bin.js', 'build'], { env })
    },
  })

/** Bundled ahead, so that a worker is ready in the time of a start. */
const bundleWorkflows = () =>
  makeWhenChanged({
    name: 'workflows',
    inputs: ['workflows', ...CONFIGURATION],
    output: 'build/workflows/bundle.js',
    make: async () => {
      const { code } = await bundleWorkflowCode({
        workflowsPath: join(CHECKOUT_ROOT, 'workflows/registry.ts'),
        logger: new DefaultLogger('WARN'),
      })
      await mkdir(join(CHECKOUT_ROOT, 'build/workflows'), { recursive: true })
      await writeFile(WORKFLOW_BUNDLE, code)
    },
  })

/** The web application and the workflow bundle, each when its sources changed. Answers whether something was built. */
export async function buildApp(): Promise<boolean> {
  // One after the other: the web's build empties the folder first.
  const isWebBuilt = await buildWeb()
  const isBundled = await bundleWorkflows()
  return isWebBuilt || isBundled
}
