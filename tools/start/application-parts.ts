import { join } from 'node:path'
import { WORKFLOW_BUNDLE } from '../compile/build-app.ts'
import { nodeArgs } from '../process/node-command.ts'
import { type ProcessSpec, startProcess } from '../process/start-process.ts'
import type { TemporalServer } from '../temporal/temporal-server.ts'
import { demoAccountsFile } from './demo-accounts.ts'

export type StackMode = 'production' | 'development'

type EnvironmentOptions = {
  mode: StackMode
  stackDir: string
  databaseUrl: string
  webPort: number
  smtpUrl: string
  mailboxDir: string | undefined
  temporal: TemporalServer | undefined
}

/** What web, worker and seed are told (app/platform/env.server.ts reads it). The owner's address is for migrations only. */
export function applicationEnvironment(options: EnvironmentOptions): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, TEMPORAL_ADDRESS: _given, ...inherited } = process.env
  return {
    ...inherited,
    NODE_ENV: options.mode,
    DATABASE_URL: options.databaseUrl,
    SMTP_URL: options.smtpUrl,
    FILES_DIR: process.env.FILES_DIR ?? join(options.stackDir, 'files'),
    DEMO: process.env.DEMO ?? '1',
    DEMO_ACCOUNTS_FILE: demoAccountsFile(options.stackDir),
    PORT: String(options.webPort),
    HOST: '127.0.0.1',
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${options.webPort}`,
    ...(options.mailboxDir ? { LOCAL_MAILBOX_DIR: options.mailboxDir } : {}),
    ...(options.temporal
      ? { TEMPORAL_ADDRESS: options.temporal.address, TEMPORAL_NAMESPACE: options.temporal.namespace }
      : {}),
    ...(options.mode === 'production' ? { WORKFLOW_BUNDLE } : {}),
  }
}

type PartOptions = { mode: StackMode; stackDir: string; env: NodeJS.ProcessEnv }

const part = (options: PartOptions, name: string, args: string[]): ProcessSpec => ({
  program: process.execPath,
  args,
  env: options.env,
  logFile: join(options.stackDir, `logs/${name}.log`),
  hasChannel: true,
})

export function startWorker(options: PartOptions) {
  const watched = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'workflows/worker.ts']
  return startProcess(
    part(options, 'worker', options.mode === 'development' ? watched : nodeArgs('workflows/worker.ts')),
  )
}

/** In development the same process serves the sources instead of the build (app/web.ts). */
export const startWeb = (options: PartOptions) => startProcess(part(options, 'web', nodeArgs('app/web.ts')))
