import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CHECKOUT_ROOT } from './checkout-root.ts'

export type ProcessSpec = {
  program: string
  args: readonly string[]
  logFile: string
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Node processes get a channel, by which they notice that their starter is gone. */
  hasChannel?: boolean
}

export type RunningProcess = {
  pid: number
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  isRunning: () => boolean
  stop: (signal?: NodeJS.Signals, graceMs?: number) => Promise<void>
}

/**
 * Starts a long-running program in a process group of its own: Ctrl-C in the terminal reaches the stack only, which then
 * stops its parts in order, each with everything it started.
 */
export function startProcess(spec: ProcessSpec): Promise<RunningProcess> {
  const { program, args, logFile, cwd = CHECKOUT_ROOT, env = process.env, uid, gid, hasChannel = false } = spec
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  const child = spawn(program, args, {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    detached: true,
    stdio: hasChannel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  })
  closeSync(log)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve(describeChild(child)))
  })
}

function describeChild(child: ChildProcess): RunningProcess {
  const pid = child.pid
  if (pid === undefined) throw new Error('a spawned process has a pid')
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const exited: RunningProcess['exited'] = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM', graceMs = 10_000) => {
    if (isRunning()) {
      child.kill(signal)
      const isGone = await Promise.race([exited.then(() => true), pause(graceMs, false, { ref: false })])
      if (!isGone) child.kill('SIGKILL')
      await exited
    }
    killGroup(pid)
  }
  return { pid, exited, isRunning, stop }
}

/** What a part started itself and left behind. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // ESRCH: the group is empty, as it should be.
  }
}
