import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''

type Outcome = { code: number; stdout: string; stderr: string }
const clockSimulate = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', 'tools/clock-simulate/main.ts', ...args]
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clock-simulate-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const lives = [{ id: 'a1', issuedAt: '2024-12-10T08:00:00+07:00', dueOn: '2024-12-14', yearly: false, events: [] }]

describe('npm run clock:simulate', () => {
  it('prints one JSON line a step by the calendar that is seeded', async () => {
    const path = await file('a.json', JSON.stringify({ from: '2024-12-01', to: '2024-12-16', lives }))
    const { code, stdout } = await clockSimulate(path)
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      '{"id":"a1","step":"chase-acceptance","at":"2024-12-12T07:30:00+07:00","dueVersion":1}',
      '{"id":"a1","step":"remind-1","at":"2024-12-12T07:30:00+07:00","dueVersion":1}',
      '{"id":"a1","step":"escalate-acceptance","at":"2024-12-16T07:30:00+07:00","dueVersion":1}',
      '{"id":"a1","step":"overdue","at":"2024-12-16T07:30:00+07:00","dueVersion":1}',
      '',
    ])
  }, 30_000)

  it('answers what it cannot read with one Vietnamese sentence and exit code 1', async () => {
    const notJson = await file('b.json', '{')
    const badDay = await file('c.json', JSON.stringify({ from: '2024-13-01', to: '2024-12-16', lives }))
    for (const args of [[], [join(folder, 'khong-co.json')], [notJson], [badDay]]) {
      const { code, stdout, stderr } = await clockSimulate(...args)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr.trim()).toMatch(/^\p{Lu}[^\n]*[àáảãạăắằẳẵặâấầẩẫậđêếềểễệ][^\n]*\.$/u)
    }
  }, 60_000)
})
