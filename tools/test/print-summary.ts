import type { TestOutcome } from './test-outcome.ts'

const SLOWEST_SHOWN = 10
const SLOW_AFTER_MS = 2000

const seconds = (durationMs: number): string =>
  (durationMs / 1000).toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const count = (outcomes: readonly TestOutcome[], state: TestOutcome['state']): number =>
  outcomes.filter((outcome) => outcome.state === state).length

/** What a newcomer has to know about the run; the last line is read by machines. Answers whether all is well. */
export function printSummary(outcomes: readonly TestOutcome[], suites: readonly string[]): boolean {
  const all = [...outcomes, ...suites.filter((suite) => !hasRun(outcomes, suite)).map(emptySuite)]
  const lines = ['', 'Kết quả theo bộ:']
  for (const suite of new Set(all.map((outcome) => outcome.suite))) {
    const own = all.filter((outcome) => outcome.suite === suite)
    const figures = `${count(own, 'passed')} đạt, ${count(own, 'failed')} hỏng, ${count(own, 'skipped')} bỏ qua`
    const tookMs = own.reduce((sum, outcome) => sum + outcome.durationMs, 0)
    lines.push(`  ${suite.padEnd(14)} ${figures} (${seconds(tookMs)} giây)`)
  }
  lines.push(...section('Chậm nhất:', slowest(all), ({ durationMs }) => `${seconds(durationMs)} giây`))
  lines.push(...section('Bỏ qua:', withState(all, 'skipped'), ({ reason }) => reason ?? ''))
  lines.push(...section('Hỏng:', withState(all, 'failed'), ({ suite }) => suite))
  lines.push('', `${count(all, 'passed')} passed, ${count(all, 'failed')} failed`)
  console.log(lines.join('\n'))
  return count(all, 'failed') === 0 && count(all, 'passed') > 0
}

const hasRun = (outcomes: readonly TestOutcome[], suite: string): boolean =>
  outcomes.some((outcome) => outcome.suite === suite)

/** A suite that was asked for and ran nothing is not passed over in silence. */
const emptySuite = (suite: string): TestOutcome => ({
  suite,
  file: '',
  title: 'không có phép thử nào chạy',
  state: 'failed',
  durationMs: 0,
})

const withState = (outcomes: readonly TestOutcome[], state: TestOutcome['state']) =>
  outcomes.filter((outcome) => outcome.state === state)

const slowest = (outcomes: readonly TestOutcome[]): TestOutcome[] =>
  outcomes
    .filter((outcome) => outcome.durationMs > SLOW_AFTER_MS)
    .sort((one, other) => other.durationMs - one.durationMs)
    .slice(0, SLOWEST_SHOWN)

function section(title: string, outcomes: readonly TestOutcome[], note: (outcome: TestOutcome) => string): string[] {
  if (outcomes.length === 0) return []
  return ['', title, ...outcomes.map((outcome) => `  ${note(outcome)}: ${outcome.file} ${outcome.title}`)]
}
