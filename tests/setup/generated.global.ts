import { generate } from '#tools/compile/generate.ts'
import { oncePerRun } from './once-per-run.ts'

/** The database client and the messages, for whoever runs vitest without `npm test`. */
export default async function setup(): Promise<void> {
  await oncePerRun('generated', generate)
}
