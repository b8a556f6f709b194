import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandLineOf } from '../process/command-line-of.ts'
import { waitUntil } from '../process/wait-until.ts'

type Recorded = { pid: number; commandLine: string }

const fileOf = (stackDir: string): string => join(stackDir, 'processes.json')

/** Remembers the processes of a stack, for the start after one that was killed outright. */
export function createProcessRecord(stackDir: string) {
  const recorded: Recorded[] = []
  return {
    add: async (pid: number): Promise<void> => {
      const commandLine = await commandLineOf(pid)
      if (!commandLine) return
      recorded.push({ pid, commandLine })
      await writeFile(fileOf(stackDir), JSON.stringify(recorded))
    },
    clear: (): Promise<void> => rm(fileOf(stackDir), { force: true }),
  }
}

/** Ends what a killed stack left running. A number that belongs to another process by now is left alone. */
export async function endLeftovers(stackDir: string): Promise<void> {
  const text = await readFile(fileOf(stackDir), 'utf8').catch(() => '[]')
  for (const { pid, commandLine } of JSON.parse(text) as Recorded[]) {
    if ((await commandLineOf(pid)) !== commandLine) continue
    process.kill(pid, 'SIGTERM')
    const isGone = async () => (await commandLineOf(pid)) !== commandLine
    await waitUntil(isGone, { what: `tiến trình ${pid} của lần chạy trước`, limitMs: 10_000 }).catch(() => {
      process.kill(pid, 'SIGKILL')
    })
  }
  await rm(fileOf(stackDir), { force: true })
}
