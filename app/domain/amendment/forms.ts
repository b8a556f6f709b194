import { z } from 'zod'
import { AMENDING_RELATIONS } from './compare-plans.ts'

const LONG_TEXT = 2000
const text = z
  .string()
  .max(LONG_TEXT, 'too-long')
  .default('')
  .transform((typed) => typed || null)
const asList = (value: unknown): unknown =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]

/** "none", or a document and how this one stands to it. */
export const RelatePlanSchema = z
  .object({ amendsId: z.union([z.literal(''), z.uuid()], 'relation-missing').default(''), relation: text })
  .transform(({ amendsId, relation }, context) => {
    const known = AMENDING_RELATIONS.find((one) => one === relation) ?? null
    if (amendsId !== '' && known === null)
      context.addIssue({ code: 'custom', path: ['relation'], message: 'relation-missing' })
    return amendsId === '' ? { amendsId: null, relation: null } : { amendsId, relation: known }
  })

export const MatchSentenceSchema = z
  .object({ newAnchor: text, oldAnchor: text, how: z.enum(['match', 'new', 'gone', 'undo']) })
  .transform(({ newAnchor, oldAnchor, how }, context) => {
    if ((how === 'match' || how === 'gone') && oldAnchor === null)
      context.addIssue({ code: 'custom', path: ['oldAnchor'], message: 'old-sentence-unknown' })
    return {
      newAnchor: how === 'gone' ? null : newAnchor,
      oldAnchor: how === 'new' ? null : oldAnchor,
      isUndone: how === 'undo',
    }
  })

/** A line as the page carries it: version, key and what was proposed. */
export const toLineValue = (line: { key: string; version: number; fingerprint: string }): string =>
  [line.version, line.key, line.fingerprint].join('~')

const Line = z.string().transform((value, context) => {
  const [, version, key, fingerprint] = /^(\d+)~([^~]+)~(.*)$/s.exec(value) ?? []
  if (version === undefined || key === undefined || fingerprint === undefined) {
    context.addIssue({ code: 'custom', message: 'change-outdated' })
    return z.NEVER
  }
  return { version: Number(version), key, fingerprint }
})

export const DecideChangesSchema = z
  .object({
    line: z.preprocess(asList, z.array(Line).min(1, 'nothing-ticked')),
    reason: text,
    decision: z.enum(['accepted', 'rejected']),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision === 'rejected' && reason === null)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'rejection-reason-missing' })
  })

export const ClosePlanSchema = z.object({
  reason: z.string({ error: 'close-reason-missing' }).min(1, 'close-reason-missing').max(LONG_TEXT, 'too-long'),
  openWork: z.coerce.number('open-work-changed').int().nonnegative(),
  goesOn: z.preprocess((value) => value === 'yes', z.boolean()),
})
