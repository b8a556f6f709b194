import { z } from 'zod'
import { optionalDay, optionalText, requiredDay, requiredText } from '#domain/shared/form-fields.ts'

const SHORT_TEXT = 200

const organisationId = z.string({ error: 'part-missing' }).min(1, 'part-missing').pipe(z.uuid('part-missing'))

const ids = z
  .union([z.uuid(), z.array(z.uuid())], { error: 'agency-unknown' })
  .optional()
  .transform((given) => [...new Set([given ?? []].flat())])

export const ContributeSchema = z.object({
  text: requiredText('contribution-missing'),
  documentNumber: optionalText(SHORT_TEXT),
})
export const SendPartBackSchema = z.object({ organisationId, reason: requiredText('send-back-reason-missing') })
export const SetPartDateSchema = z.object({
  organisationId,
  dueOn: requiredDay('due-date-missing'),
  reason: optionalText(),
})
export const ChangePartiesSchema = z.object({
  coordinatingIds: ids,
  followingIds: ids,
  reason: requiredText('reason-missing'),
})
export const HandDownSchema = z.object({
  officerId: z.string({ error: 'officer-missing' }).min(1, 'officer-missing').pipe(z.uuid('officer-unknown')),
  reason: optionalText(),
})
const awaitedId = z.string({ error: 'awaited-missing' }).min(1, 'awaited-missing').pipe(z.uuid('awaited-unknown'))

export const LinkAwaitedSchema = z.object({ awaitedId, reason: requiredText('awaited-reason-missing') })
export const UnlinkAwaitedSchema = z.object({ awaitedId, reason: optionalText() })
/** An empty day takes the internal date back. */
export const SetInternalDateSchema = z.object({ dueOn: optionalDay })
