import type { ObstacleChanges } from '#data/obstacle.server.ts'
import { type FilingRefusal, refusalAnswer } from '#domain/obstacle/refusal.ts'

/** A refusal is an answer too: what the filing keeps of it. */
export const refusalColumns = ({ refusal, now }: { refusal: FilingRefusal; now: Date }): ObstacleChanges => ({
  answer: refusalAnswer(refusal),
  answeredAt: now,
  refusalClass: refusal.refusalClass,
  refusalReason: refusal.reason,
  refusalInstead: refusal.instead,
  refusalLink: refusal.link,
})
