import type { MatterKind } from '#domain/obstacle/step-limits.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { toOptionalDateColumn } from './plain-date.server.ts'

export type MatterType = 'obstacle' | 'dossier' | 'question' | 'opinion-slip'

export type NewHolding = {
  subjectType: MatterType
  subjectId: string
  step: string
  /** Nobody holds a matter that has ended. */
  organisationId: string | null
  limitDays: number | null
  dueOn: PlainDate | null
  now: Date
}

/** The matter passes to its next holder: the ledger from which days are attributed. */
export async function moveHolding(tx: Transaction, holding: NewHolding): Promise<void> {
  const { subjectType, subjectId, now } = holding
  await tx.holding.updateMany({ where: { subjectType, subjectId, endedAt: null }, data: { endedAt: now } })
  if (holding.organisationId === null) return
  await tx.holding.create({
    data: {
      id: newId(),
      subjectType,
      subjectId,
      step: holding.step,
      organisationId: holding.organisationId,
      startedAt: now,
      limitDays: holding.limitDays,
      dueOn: toOptionalDateColumn(holding.dueOn),
    },
  })
}

export type HeldBy = {
  /** Of the filing itself, or of its dossier. */
  subjectType: MatterKind
  step: string
  organisation: string
  startedAt: Date
  endedAt: Date | null
  limitDays: number | null
  dueOn: PlainDate | null
}
