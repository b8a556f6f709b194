import { buildApp } from '../compile/build-app.ts'
import { generate } from '../compile/generate.ts'
import { createProgress } from '../process/progress.ts'
import { printSummary } from './print-summary.ts'
import { runPlaywright } from './run-playwright.ts'
import { runVitest } from './run-vitest.ts'

const VITEST_SUITES = ['unit', 'architecture', 'integration', 'papers', 'workflows', 'permissions'] as const
const BROWSER_SUITES = ['e2e', 'accessibility'] as const
const SUITES: readonly string[] = [...VITEST_SUITES, ...BROWSER_SUITES]
const UNBUILT_SUITES: readonly string[] = ['unit', 'architecture', 'papers']

/** `npm test`, or a part of it: `npm test -- unit integration`. */
async function test(wanted: readonly string[]): Promise<boolean> {
  const unknown = wanted.filter((suite) => !SUITES.includes(suite))
  if (unknown.length > 0) throw new Error(`Không có bộ ${unknown.join(', ')}. Các bộ: ${SUITES.join(', ')}`)
  const suites = wanted.length > 0 ? wanted : SUITES
  const progress = createProgress()
  await progress.step('Mã sinh tự động', generate)
  if (suites.some((suite) => !UNBUILT_SUITES.includes(suite))) await progress.step('Dựng ứng dụng', buildApp)
  const outcomes = await runVitest(VITEST_SUITES.filter((suite) => suites.includes(suite)))
  outcomes.push(...(await runPlaywright(BROWSER_SUITES.filter((suite) => suites.includes(suite)))))
  return printSummary(outcomes, suites)
}

const isGreen = await test(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  return false
})
process.exit(isGreen ? 0 : 1)
