import { buildApp } from '#tools/compile/build-app.ts'
import { generate } from '#tools/compile/generate.ts'
import { oncePerRun } from './once-per-run.ts'

/** The built application, for tests that start web or worker as processes. */
export default async function setup(): Promise<void> {
  await oncePerRun('generated', generate)
  await oncePerRun('built', buildApp)
}
