import { readdir, readFile } from 'node:fs/promises'

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10
const KB_PER_MB = 1024

export type Usage = { cpuMs: number; memoryMb: number }

/** A process and all that it has started. */
export async function findTree(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readStat(Number(name)) : undefined
    if (stat) parents.set(Number(name), stat.parent)
  }
  const tree = [pid]
  for (const one of tree) tree.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child))
  return tree
}

/** Processor time with that of children that have ended, and proportional memory: shared pages are counted once. */
export async function readUsage(pids: readonly number[]): Promise<Usage> {
  const usage = { cpuMs: 0, memoryMb: 0 }
  for (const pid of pids) {
    usage.cpuMs += (await readStat(pid))?.cpuMs ?? 0
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    usage.memoryMb += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / KB_PER_MB
  }
  return usage
}

async function readStat(pid: number): Promise<{ parent: number; cpuMs: number } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // After the name in brackets, which may hold anything: state, parent, …, and from the 12th on user and system time.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0)
  return { parent: fields[1] ?? 0, cpuMs: ticks * TICK_MS }
}
