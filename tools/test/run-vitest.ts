import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { runCommand } from '../process/run-command.ts'
import type { TestOutcome } from './test-outcome.ts'

const OUTCOMES = join(CHECKOUT_ROOT, '.local/test-results/vitest.json')

export async function runVitest(suites: readonly string[]): Promise<TestOutcome[]> {
  if (suites.length === 0) return []
  await rm(OUTCOMES, { force: true })
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...suites.flatMap((suite) => ['--project', suite]),
    '--reporter=default',
    '--reporter=./tools/test/vitest-reporter.ts',
    '--silent=passed-only',
  ]
  const env = { ...process.env, TEST_OUTCOMES_FILE: OUTCOMES }
  const { exitCode } = await runCommand(process.execPath, args, { show: true, env })
  const text = await readFile(OUTCOMES, 'utf8').catch(() => undefined)
  if (text) return JSON.parse(text) as TestOutcome[]
  return [
    {
      suite: 'vitest',
      file: '',
      title: `vitest không chạy được (mã thoát ${exitCode})`,
      state: 'failed',
      durationMs: 0,
    },
  ]
}
