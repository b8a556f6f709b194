import { z } from 'zod'
import { requiredText } from '#domain/shared/form-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type Period, parsePeriod } from './period.ts'

export const LockPeriodSchema = z.object({
  period: z.string(),
  approval: requiredText('approval-missing', 500),
})
export type LockPeriod = z.output<typeof LockPeriodSchema>

/** A period is locked once, after its last day: figures of days to come are nobody's to approve. */
export function checkLock({
  key,
  today,
  lockedKeys,
}: {
  key: string
  today: PlainDate
  lockedKeys: readonly string[]
}): Result<Period> {
  const period = parsePeriod(key)
  if (!period) return refuse('period-unknown', { field: 'period' })
  if (period.to >= today) return refuse('period-not-over')
  return lockedKeys.includes(key) ? refuse('period-already-locked') : accept(period)
}
