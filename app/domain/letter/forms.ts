import { z } from 'zod'
import { optionalDay, optionalText, requiredDay, requiredText } from '#domain/shared/form-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { LETTER_CAPACITIES } from './signature.ts'

/** Beyond this a table is an annex, not a letter; the address of the download carries every row besides. */
export const MOST_WORKS = 100
const SHORT_TEXT = 200

const works = z
  .union([z.uuid(), z.array(z.uuid())], { error: 'letter-works-missing' })
  .transform((given) => [...new Set([given].flat())])
  .refine((chosen) => chosen.length <= MOST_WORKS, 'letter-too-many')

/** What the letter is to say beside the facts: which work, who signs, by when an answer is wanted. */
export const DraftLetterSchema = z
  .object({
    works,
    capacity: z.enum(LETTER_CAPACITIES, { error: 'letter-capacity-missing' }),
    headPost: requiredText('letter-head-post-missing', SHORT_TEXT),
    signerPost: optionalText(SHORT_TEXT),
    signerName: requiredText('letter-signer-missing', SHORT_TEXT),
    replyBy: optionalDay,
  })
  .superRefine(({ capacity, signerPost }, context) => {
    if (capacity !== 'head' && !signerPost)
      context.addIssue({ code: 'custom', path: ['signerPost'], message: 'letter-signer-post-missing' })
  })
export type DraftLetter = z.output<typeof DraftLetterSchema>

/** The letter has left: the number and the day that the registry gave it. */
export const SentLetterSchema = z.object({
  works,
  number: requiredText('letter-number-missing', SHORT_TEXT),
  sentOn: requiredDay('letter-day-missing'),
})
export type SentLetter = z.output<typeof SentLetterSchema>

export const checkReplyBy = (replyBy: PlainDate | null, today: PlainDate): Result<PlainDate | null> =>
  replyBy && replyBy < today ? refuse('date-in-past', { field: 'replyBy' }) : accept(replyBy)

export const checkSentOn = (sentOn: PlainDate, today: PlainDate): Result<PlainDate> =>
  sentOn > today ? refuse('letter-of-tomorrow', { field: 'sentOn' }) : accept(sentOn)
