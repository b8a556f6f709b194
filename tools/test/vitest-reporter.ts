import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import type { TestOutcome } from './test-outcome.ts'

/** Writes every outcome to TEST_OUTCOMES_FILE, with the reason of a skip, which vitest's own JSON leaves out. */
export default class OutcomeReporter implements Reporter {
  readonly #outcomes: TestOutcome[] = []

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    const place = { suite: test.project.name, file: fileOf(test.module), title: test.fullName }
    const durationMs = test.diagnostic()?.duration ?? 0
    if (result.state === 'skipped') {
      const reason = result.note ?? (test.options.mode === 'todo' ? 'chưa viết' : 'không ghi lý do')
      this.#outcomes.push({ ...place, state: 'skipped', durationMs, reason })
    } else {
      this.#outcomes.push({ ...place, state: result.state === 'passed' ? 'passed' : 'failed', durationMs })
    }
  }

  /** A file that does not load has no tests to fail. */
  onTestModuleEnd(module: TestModule): void {
    if (module.errors().length === 0) return
    this.#addFailure(module.project.name, fileOf(module), 'tệp kiểm thử không chạy được')
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    for (const _error of errors) this.#addFailure('vitest', '', 'lỗi ngoài các phép thử')
    const hasFailure = this.#outcomes.some((outcome) => outcome.state === 'failed')
    if (reason !== 'passed' && !hasFailure) this.#addFailure('vitest', '', `lần chạy kết thúc: ${reason}`)
    const file = process.env.TEST_OUTCOMES_FILE
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(this.#outcomes))
  }

  #addFailure(suite: string, file: string, title: string): void {
    this.#outcomes.push({ suite, file, title, state: 'failed', durationMs: 0 })
  }
}

const fileOf = (module: TestModule): string => relative(CHECKOUT_ROOT, module.moduleId)
