import { readFile } from 'node:fs/promises'
import { runCommand } from './run-command.ts'

/** How a running process was called, undefined when there is none: a number kept in a file may be another process by now. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return text.replaceAll('\0', ' ').trim() || undefined
  }
  const { exitCode, output } = await runCommand('ps', ['-o', 'command=', '-p', String(pid)])
  return exitCode === 0 ? output : undefined
}
