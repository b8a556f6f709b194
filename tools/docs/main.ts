import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { GENERATED_DOCUMENTS } from './documents.ts'

for (const [path, write] of Object.entries(GENERATED_DOCUMENTS)) {
  await writeFile(join(CHECKOUT_ROOT, path), write())
  console.log(path)
}
