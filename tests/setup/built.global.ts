import { buildApp } from '#tools/build/build-app.ts'
import { generate } from '#tools/build/generate.ts'
import { oncePerRun } from './once-per-run.ts'

/** The built application, for tests that start web or worker as processes. */
export default async function setup(): Promise<void> {
  await oncePerRun('generated', generate)
  await oncePerRun('built', buildApp)
}
