export type Progress = {
  /** Prints one line when the work ends: what it was, what came of it, how long it took. */
  step: <Value>(label: string, work: () => Promise<Value>, detail?: (value: Value) => string) => Promise<Value>
  line: (text: string) => void
}

const seconds = (startedAt: number): string =>
  ((performance.now() - startedAt) / 1000).toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export function createProgress(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Progress {
  return {
    line: (text) => write(`  ${text}`),
    step: async (label, work, detail) => {
      const startedAt = performance.now()
      try {
        const value = await work()
        const extra = detail?.(value)
        write(`  ✓ ${extra ? `${label}: ${extra}` : label} (${seconds(startedAt)} giây)`)
        return value
      } catch (error) {
        write(`  ✗ ${label} (${seconds(startedAt)} giây)`)
        throw error
      }
    },
  }
}
