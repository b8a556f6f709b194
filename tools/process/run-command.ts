import { type SpawnOptions, spawn } from 'node:child_process'
import { CHECKOUT_ROOT } from './checkout-root.ts'

export type CommandResult = { exitCode: number; output: string }

type RunOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  limitMs?: number
  show?: boolean
}

/** Runs a program to its end and keeps what it printed. `exitCode` is 127 when there is no such program, 124 past the limit. */
export function runCommand(program: string, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const { cwd = CHECKOUT_ROOT, env = process.env, limitMs, show = false, ...identity } = options
  const spawnOptions: SpawnOptions = { cwd, env, ...identity, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] }
  return new Promise((resolve) => {
    const child = spawn(program, args, spawnOptions)
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    const output = () => Buffer.concat(chunks).toString('utf8').trim()
    let isPastLimit = false
    const limit = limitMs
      ? setTimeout(() => {
          isPastLimit = true
          child.kill('SIGKILL')
        }, limitMs)
      : undefined
    child.once('error', (error) => {
      clearTimeout(limit)
      resolve({ exitCode: 127, output: error.message })
    })
    child.once('close', (code) => {
      clearTimeout(limit)
      resolve({ exitCode: isPastLimit ? 124 : (code ?? 1), output: output() })
    })
  })
}

/** Runs a program that has to succeed. */
export async function requireCommand(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { exitCode, output } = await runCommand(program, args, options)
  if (exitCode !== 0) throw new Error(`${program} ${args[0] ?? ''}: mã thoát ${exitCode}\n${output}`)
  return output
}
