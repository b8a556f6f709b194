import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'

const RECORD_DIR = join(CHECKOUT_ROOT, '.local/made')

type Product = {
  name: string
  /** Files and folders it is made from, relative to the checkout; one that does not exist counts as absent. */
  inputs: readonly string[]
  /** A file that exists once it was made. */
  output: string
  make: () => Promise<void>
}

/** Makes a product when its inputs changed since it was last made. Answers whether it had to. */
export async function makeWhenChanged(product: Product): Promise<boolean> {
  const record = join(RECORD_DIR, product.name)
  const wanted = await hashInputs(product.inputs)
  const made = await readFile(record, 'utf8').catch(() => '')
  if (made === wanted && existsSync(join(CHECKOUT_ROOT, product.output))) return false
  await product.make()
  await mkdir(RECORD_DIR, { recursive: true })
  await writeFile(record, wanted)
  return true
}

async function hashInputs(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  const files = (await Promise.all(inputs.map(listFiles))).flat().sort()
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(join(CHECKOUT_ROOT, file)))
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(join(CHECKOUT_ROOT, path)).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = await readdir(join(CHECKOUT_ROOT, path), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(CHECKOUT_ROOT.length + 1))
}
