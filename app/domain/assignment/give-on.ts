import { z } from 'zod'
import { optionalDay, optionalText, requiredText } from '#domain/shared/form-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { AssignmentDraft } from './draft.ts'
import { idList } from './order.ts'

const MOST_WORDS = 200

/** A part of its own work that a lead gives on to agencies below it: one form, a piece for each of them. */
export const GiveOnSchema = z.object({
  leadIds: idList.refine((chosen) => chosen.length > 0, 'piece-lead-missing'),
  title: requiredText('title-missing', MOST_WORDS),
  text: requiredText('text-missing'),
  product: optionalText(MOST_WORDS),
  dueOn: optionalDay,
})
export type GiveOn = z.output<typeof GiveOnSchema>

/** Not after the date of the work it is a part of; what has no date sets no limit. */
export function checkWithinParent(args: {
  dueOn: PlainDate | null
  latestDueOn: PlainDate | null
  field: string
}): Result<PlainDate | null, 'date-after-parent'> {
  const { dueOn, latestDueOn, field } = args
  if (dueOn === null || latestDueOn === null || dueOn <= latestDueOn) return accept(dueOn)
  return refuse('date-after-parent', { field, params: { latest: latestDueOn } })
}

/**
 * Refused: an agency that is not below the lead today, a date that has passed or lies after the lead's own, and no date
 * where the lead's own work has one.
 */
export function checkGiveOn(
  piece: GiveOn,
  known: { belowIds: ReadonlySet<string>; parentDueOn: PlainDate | null; today: PlainDate },
): Result<GiveOn> {
  const { belowIds, parentDueOn, today } = known
  if (piece.leadIds.some((id) => !belowIds.has(id))) return refuse('agency-not-below', { field: 'leadIds' })
  if (piece.dueOn === null && parentDueOn !== null)
    return refuse('piece-date-missing', { field: 'dueOn', params: { latest: parentDueOn } })
  if (piece.dueOn !== null && piece.dueOn < today) return refuse('date-in-past', { field: 'dueOn' })
  const within = checkWithinParent({ dueOn: piece.dueOn, latestDueOn: parentDueOn, field: 'dueOn' })
  return within.ok ? accept(piece) : within
}

/**
 * A piece is work of its own under the lead's: it has its life, its date and its clock. It carries neither document nor
 * sentence, so that what the province gave is counted once (ADR 38).
 */
export const toPieceDrafts = (piece: GiveOn, parent: { id: string; leadId: string }): AssignmentDraft[] =>
  piece.leadIds.map((leadId) => ({
    structure: 'work',
    kind: 'once',
    parentId: parent.id,
    givenById: parent.leadId,
    leadId,
    leadBasis: 'chosen',
    parties: [],
    title: piece.title,
    text: piece.text,
    product: piece.product,
    dueOn: piece.dueOn,
    dueSetBy: piece.dueOn === null ? null : 'giver',
  }))
