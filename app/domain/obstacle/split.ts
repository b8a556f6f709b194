import { z } from 'zod'
import { idList } from '#domain/assignment/order.ts'
import { requiredText } from '#domain/shared/form-fields.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** Where the part goes that is not decided now. */
export const SPLIT_RESTS = ['leadership', 'coordinator'] as const

export const SplitDossierSchema = z
  .object({
    points: idList,
    filings: idList,
    directionText: requiredText('direction-text-missing'),
    rest: z.enum(SPLIT_RESTS, { error: 'split-rest' }),
    restText: z.string().max(4000, 'too-long').default(''),
  })
  .refine(({ rest, restText }) => rest === 'leadership' || restText !== '', {
    error: 'reason-missing',
    path: ['restText'],
  })
export type SplitDossier = z.output<typeof SplitDossierSchema>

type Contents = { pointIds: readonly string[]; filingIds: readonly string[] }

/** A filing goes whole, so a dossier of one has nothing to leave to another (ADR 61 says what is open instead). */
export const canBeSplit = (filingCount: number): boolean => filingCount > 1

/**
 * What is decided now and what later: both have a filing to answer, what is decided has a point, and so has what stays
 * with the leadership. Nothing is in both and nothing in neither.
 */
export function checkSplit(
  { points, filings, rest }: Pick<SplitDossier, 'points' | 'filings' | 'rest'>,
  { pointIds, filingIds }: Contents,
): Result<{ laterPoints: string[]; laterFilings: string[] }> {
  const isKnown = points.every((id) => pointIds.includes(id)) && filings.every((id) => filingIds.includes(id))
  if (!isKnown) return refuse('split-changed')
  if (!canBeSplit(filingIds.length)) return refuse('split-one-filing')
  if (points.length === 0) return refuse('split-points', { field: 'points' })
  if (filings.length === 0) return refuse('split-filings', { field: 'filings' })
  const laterPoints = pointIds.filter((id) => !points.includes(id))
  const laterFilings = filingIds.filter((id) => !filings.includes(id))
  if (laterFilings.length === 0) return refuse('split-filings-rest', { field: 'filings' })
  if (rest === 'leadership' && laterPoints.length === 0) return refuse('split-points-rest', { field: 'points' })
  return accept({ laterPoints, laterFilings })
}
