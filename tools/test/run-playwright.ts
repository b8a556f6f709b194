import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { runCommand } from '../process/run-command.ts'
import { ensureBrowser } from './ensure-browser.ts'
import type { TestOutcome } from './test-outcome.ts'

const REPORT = join(CHECKOUT_ROOT, '.local/test-results/playwright.json')

export async function runPlaywright(suites: readonly string[]): Promise<TestOutcome[]> {
  if (suites.length === 0) return []
  const missing = await ensureBrowser()
  if (missing) return suites.map((suite) => failure(suite, missing))
  await rm(REPORT, { force: true })
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    ...suites.flatMap((suite) => ['--project', suite]),
    '--reporter=list,json',
  ]
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT }
  const { exitCode } = await runCommand(process.execPath, args, { show: true, env })
  const text = await readFile(REPORT, 'utf8').catch(() => undefined)
  if (!text) return [failure('playwright', `playwright không chạy được (mã thoát ${exitCode})`)]
  const report = JSON.parse(text) as JSONReport
  const outcomes = report.suites.flatMap((suite) => outcomesOf(suite, []))
  const errors = report.errors.map((error) =>
    failure('playwright', firstLine(error.message ?? 'lỗi ngoài các phép thử')),
  )
  return [...outcomes, ...errors]
}

function outcomesOf(suite: JSONReportSuite, titles: readonly string[]): TestOutcome[] {
  const path = suite.title === suite.file ? titles : [...titles, suite.title]
  const own = suite.specs.flatMap((spec) => outcomesOfSpec(spec, path))
  return [...own, ...(suite.suites ?? []).flatMap((inner) => outcomesOf(inner, path))]
}

function outcomesOfSpec(spec: JSONReportSpec, titles: readonly string[]): TestOutcome[] {
  return spec.tests.map((test) => {
    const durationMs = test.results.reduce((sum, result) => sum + result.duration, 0)
    const place = {
      suite: test.projectName,
      file: join('tests', spec.file),
      title: [...titles, spec.title].join(' > '),
    }
    if (test.status !== 'skipped') {
      return { ...place, state: test.status === 'expected' ? ('passed' as const) : ('failed' as const), durationMs }
    }
    const note = test.annotations.find((annotation) => annotation.type === 'skip' || annotation.type === 'fixme')
    return { ...place, state: 'skipped' as const, durationMs, reason: note?.description ?? 'không ghi lý do' }
  })
}

const failure = (suite: string, title: string): TestOutcome => ({
  suite,
  file: '',
  title,
  state: 'failed',
  durationMs: 0,
})

const firstLine = (text: string): string => text.split('\n')[0] ?? text
