import { join } from 'node:path'
import { CHECKOUT_ROOT } from './checkout-root.ts'

/** Arguments for `node` that run a TypeScript file of this project as a part of the stack. */
export const nodeArgs = (file: string, ...args: string[]): string[] => [
  '--import',
  'tsx',
  '--import',
  `file://${join(CHECKOUT_ROOT, 'tools/process/exit-with-parent.mjs')}`,
  join(CHECKOUT_ROOT, file),
  ...args,
]
