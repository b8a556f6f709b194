import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'

Runtime.install({ logger: new DefaultLogger('ERROR') })

const FOLDER = join(import.meta.dirname, 'histories')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
let code: string

beforeAll(async () => {
  const workflowsPath = new URL('../../workflows/registry.ts', import.meta.url).pathname
  code = (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })).code
})

describe('a release', () => {
  it.each(files)('can go on with the clocks that an earlier one has started: %s', async (name) => {
    const history: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
    await expect(Worker.runReplayHistory({ workflowBundle: { code } }, history)).resolves.toBeUndefined()
  })

  it('would be caught when a running clock were to do something else', async () => {
    const name = files.find((file) => file.startsWith('agency-clock')) ?? ''
    const recorded = readFileSync(join(FOLDER, name), 'utf8')
    // Mails are sent by a regular activity: another course of events than the one on record.
    const history: unknown = JSON.parse(recorded.replaceAll('"agencyClock"', '"mailDelivery"'))
    await expect(Worker.runReplayHistory({ workflowBundle: { code } }, history)).rejects.toThrow(/[Nn]ondeterminism/)
  })

  it('has a recorded history for every workflow', () => {
    const recorded = new Set(files.map((name) => name.split('.')[0]))
    expect([...recorded].sort()).toEqual(['agency-clock', 'mail-delivery', 'obstacle-resolution'])
  })
})
