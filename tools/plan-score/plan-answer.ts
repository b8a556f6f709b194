import { z } from 'zod'

const deadlineAnswer = z.union([
  z.object({ dueOn: z.string() }),
  z.object({ everyMonths: z.number(), monthDay: z.string().nullable() }),
  z.literal('continuing'),
  z.null(),
])

/** What a person found in a document. `startsWith` are the first words of the sentence, bullet and number left out. */
const planAnswer = z.object({
  /** Set like the plan of Hà Nam; such documents are held to the higher floor. */
  likeHaNam: z.boolean(),
  header: z.object({
    kind: z.string(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    issuedOn: z.string().nullable(),
    signer: z.string().nullable(),
  }),
  items: z.array(
    z.object({
      startsWith: z.string(),
      /** `task|duty` where either is right; so with the anchor. */
      kind: z.string(),
      anchor: z.string(),
      lead: z.array(z.string()),
      coordinating: z.array(z.string()),
      /** Several where more than one answer is right. */
      deadline: z.union([deadlineAnswer, z.array(deadlineAnswer)]),
    }),
  ),
  /** First words of sentences that look like work and are none. */
  falseFriends: z.array(z.string()),
  /** First words of sentences that one person takes for work and another does not: not judged. */
  eitherWay: z.array(z.string()).default([]),
})

export type PlanAnswer = z.infer<typeof planAnswer>
export type ItemAnswer = PlanAnswer['items'][number]
export type DeadlineAnswer = z.infer<typeof deadlineAnswer>

export const parseAnswer = (json: string): PlanAnswer => planAnswer.parse(JSON.parse(json))
