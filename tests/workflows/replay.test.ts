import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { PROCESSES } from '#workflows/shared/processes.ts'
import { SHAPES } from './history-shapes.ts'

Runtime.install({ logger: new DefaultLogger('ERROR') })

const FOLDER = join(import.meta.dirname, 'histories')
const files = readdirSync(FOLDER).filter((name) => /\.json(\.gz)?$/.test(name))

function readHistory(name: string): string {
  const content = readFileSync(join(FOLDER, name))
  return (name.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8')
}
const bundle = async (path: string) =>
  (
    await bundleWorkflowCode({
      workflowsPath: new URL(path, import.meta.url).pathname,
      logger: new DefaultLogger('WARN'),
    })
  ).code
const replay = (code: string, history: string) =>
  Worker.runReplayHistory({ workflowBundle: { code } }, JSON.parse(history) as unknown)

let released: string
let changed: string
beforeAll(async () => {
  released = await bundle('../../workflows/registry.ts')
  changed = await bundle('./changed-clock.ts')
})

describe('a release', () => {
  it.each(files)('can go on with the clocks that an earlier one has started: %s', async (name) => {
    await expect(replay(released, readHistory(name))).resolves.toBeUndefined()
  })

  it.each(files.filter((name) => name.startsWith('agency-clock')))(
    'in which the clock of an agency does something else is caught: %s',
    async (name) => {
      await expect(replay(changed, readHistory(name))).rejects.toThrow(/[Nn]ondeterminism/)
    },
  )

  it('has a recorded history of every shape for every workflow', () => {
    const recorded = files.flatMap((name) => /^(.+?)\.[\d-]+\.(.+)\.json\.gz$/.exec(name)?.slice(1).join(' ') ?? [])
    const wanted = PROCESSES.flatMap((process) => Object.keys(SHAPES).map((shape) => `${process} ${shape}`))
    expect(recorded.sort()).toEqual(wanted.sort())
  })
})
