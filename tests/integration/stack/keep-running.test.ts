import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepRunning } from '#tools/process/keep-running.ts'
import { startProcess } from '#tools/process/start-process.ts'
import { waitUntil } from '#tools/process/wait-until.ts'

const sleeper = () =>
  startProcess({
    program: process.execPath,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    logFile: join(process.env.FILES_DIR ?? '', 'part.log'),
  })

test('a part of the stack that is killed runs again, and stays away once it was stopped', async () => {
  const pids: number[] = []
  const start = async () => {
    const part = await sleeper()
    pids.push(part.pid)
    return part
  }
  const lines: string[] = []
  const kept = await keepRunning({ name: 'Tiến trình nền', start, onLine: (line) => lines.push(line) })
  process.kill(kept.first.pid, 'SIGKILL')
  await waitUntil(() => pids.length === 2, { what: 'restart', limitMs: 5000 })
  expect(lines).toEqual(['Tiến trình nền đã dừng (SIGKILL); khởi động lại sau 0,3 giây'])

  await kept.stop()
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  expect(pids.map(isAlive)).toEqual([false, false])
})
