import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BENCHES } from './registry.ts'
import { openStage } from './stage.ts'

/**
 * `npm run bench -- NAME …`: each in a process and on a database of its own that is gone afterwards (the application's
 * modules read the address of their database once).
 */
const names = process.argv.slice(2)
process.exit(await main())

async function main(): Promise<number> {
  const unknown = names.filter((name) => !BENCHES[name])
  if (names.length === 0 || unknown.length > 0) return explain(unknown)
  const [name = ''] = names
  if (names.length > 1) return Math.max(...names.map(runApart))
  console.log(`${name}: ${BENCHES[name]?.about}`)
  const stage = await openStage()
  try {
    await BENCHES[name]?.run(stage)
  } finally {
    await stage.close()
  }
  return 0
}

function runApart(name: string): number {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), name]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}

function explain(unknown: readonly string[]): number {
  for (const name of unknown) console.error(`Không có phép đo “${name}”.`)
  console.error('Cách dùng: npm run bench -- TÊN …')
  for (const [name, { about }] of Object.entries(BENCHES)) console.error(`  ${name}: ${about}`)
  return 1
}
