import { inject } from 'vitest'

/** The run's Temporal, for worker processes and for what reads the environment after it was asked for. */
export function temporalAddress(): string {
  const temporal = inject('temporal')
  if ('missing' in temporal) throw new Error(`Không có máy chủ Temporal để thử: ${temporal.missing}`)
  return temporal.address
}
