import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { isMeasured, type Target } from './target.ts'

const MOST = 1e9
const WHOLE_SHARE = 100

type Reading = { readOn: PlainDate; value: number | null; met: boolean | null; note: string }

/** What a reading may not say: of a day to come, without its figure, or a figure that the unit cannot have. */
export function checkReading(
  reading: Reading,
  target: Pick<Target, 'operator' | 'unit' | 'change'>,
  today: PlainDate,
): Result<null> {
  const { readOn, value, met, note } = reading
  const { operator, unit, change } = target
  if (readOn > today) return refuse('reading-in-the-future', { field: 'readOn' })
  if (operator === 'is-true') return met === null ? refuse('met-missing', { field: 'met' }) : accept(null)
  if (!isMeasured(operator))
    return met === null && note === '' ? refuse('words-missing', { field: 'note' }) : accept(null)
  if (value === null) return refuse('value-missing', { field: 'value' })
  if (Math.abs(value) >= MOST) return refuse('value-too-large', { field: 'value' })
  if (value < 0 && change === null) return refuse('value-negative', { field: 'value' })
  if (unit === '%' && change === null && value > WHOLE_SHARE) return refuse('share-over-100', { field: 'value' })
  if (unit === 'hạng' && (!Number.isInteger(value) || value < 1)) return refuse('rank-not-whole', { field: 'value' })
  return accept(null)
}
