import type { TestProject } from 'vitest/node'
import { ensureWordProcessor } from '#tools/test/ensure-word-processor.ts'
import { oncePerRun } from './once-per-run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What this machine lacks to set a page; null where nothing. */
    missingWordProcessor: string | null
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const { value } = await oncePerRun('word-processor', ensureWordProcessor)
  project.provide('missingWordProcessor', value ?? null)
}
