import { readFile, stat } from 'node:fs/promises'
import { MAX_SOURCE_BYTES } from '#domain/source/limits.ts'
import { readSource } from '#services/source/read-source.server.ts'
import { generate } from '../compile/generate.ts'
import { describeReading } from './describe-reading.ts'

/** `npm run plan:read -- FILE`: what the importer reads in a plan, as JSON; a refusal is one sentence on stderr. */
async function main(path: string | undefined): Promise<number> {
  if (!path) return fail('Cách dùng: npm run plan:read -- TỆP (văn bản .docx, .pdf có chữ, hoặc .txt).')
  const file = await findFile(path)
  if (!file) return fail(`Không mở được tệp “${path}”. Hãy kiểm tra lại đường dẫn và quyền đọc tệp.`)
  const read = await readSource(file)
  if (!read.ok) {
    await generate()
    const { explainRefusal } = await import('./explain-refusal.ts')
    return fail(explainRefusal(read))
  }
  process.stdout.write(`${JSON.stringify(describeReading(read.value.reading), null, 2)}\n`)
  return 0
}

/** A file over the limit is not read in full: its size alone is refused. */
async function findFile(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path)
    return size > MAX_SOURCE_BYTES ? new Uint8Array(MAX_SOURCE_BYTES + 1) : await readFile(path)
  } catch {
    return undefined
  }
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await main(process.argv[2])
