import { z } from 'zod'
import { editFields, hasEdit, RerouteSchema, SetDateSchema, SetUrgencySchema } from '#domain/assignment/forms.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { requiredText } from '#domain/shared/form-fields.ts'

/** What can be done with many assignments at once: acts of the life cycle, each row asked by itself. */
export const BULK_ACTIONS = [
  'urge',
  'set-date',
  'set-urgency',
  'reroute',
  'edit',
] as const satisfies readonly AssignmentAction[]
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** More at once is not looked through by anybody before it is confirmed. */
export const MOST_IN_BULK = 1000

/** The rows as the preview froze them: what was looked at is what is done. */
const ids = z
  .string({ error: 'selection-missing' })
  .transform((text) => [...new Set(text.split(',').filter(Boolean))])
  .pipe(
    z.array(z.uuid('selection-missing')).min(1, 'selection-missing').max(MOST_IN_BULK, { error: 'selection-too-many' }),
  )

export const BulkActSchema = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.literal('urge'), ids, note: requiredText('note-missing') }),
    z.object({ action: z.literal('set-date'), ids, ...SetDateSchema.shape }),
    // The hour is each date's own: what is urgent together keeps the hours it has.
    z.object({ action: z.literal('set-urgency'), ids, ...SetUrgencySchema.omit({ dueTime: true }).shape }),
    z.object({ action: z.literal('reroute'), ids, ...RerouteSchema.shape }),
    z
      .object({ action: z.literal('edit'), ids, ...editFields })
      .refine(hasEdit, { path: ['product'], message: 'edit-nothing' }),
  ],
  { error: 'bulk-action-unknown' },
)
export type BulkAct = z.output<typeof BulkActSchema>
