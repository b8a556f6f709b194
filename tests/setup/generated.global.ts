import { generate } from '#tools/build/generate.ts'
import { oncePerRun } from './once-per-run.ts'

/** The database client and the messages, for whoever runs vitest without `npm test`. */
export default async function setup(): Promise<void> {
  await oncePerRun('generated', generate)
}
