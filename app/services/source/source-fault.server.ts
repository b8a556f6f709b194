import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { SOURCE_LIMITS, type SourceLimit } from '#domain/source/limits.ts'

/** Breaks off the reading of a file from deep inside a parser; `readSource` turns it into the refusal it carries. */
export class SourceFault extends Error {
  readonly refusal: Refusal<SourceRefusal>
  constructor(reason: SourceRefusal, params?: Record<string, string | number>) {
    super(reason)
    this.refusal = refuse(reason, params ? { params } : {})
  }
}

/** A file that holds more than is read (limits.ts) is not read in part. */
export function keepWithin(limit: SourceLimit, count: number): void {
  const most = SOURCE_LIMITS[limit]
  if (count > most) throw new SourceFault('too-much', { limit, count, most })
}
