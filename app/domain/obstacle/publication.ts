import { z } from 'zod'
import type { Actor } from '#domain/access/roles.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { isActOpen, type MatterCapacity } from './capacities.ts'
import { longText } from './forms.ts'
import { type ObstacleFacts, obstacleCapacities } from './obstacle-actions.ts'
import type { ObstacleState } from './states.ts'

type PublicationRule = {
  from: readonly ObstacleState[]
  by: readonly MatterCapacity[]
  to: 'published' | 'not published'
  command: string
  event: string
}

const ANSWERED = ['awaiting-fix', 'confirming', 'closed'] as const satisfies ObstacleState[]

/** What is done with the answer to a filing, beside the filing's own way: it moves nothing and holds nobody. */
export const PUBLICATION_ACTIONS = {
  'publish-answer': {
    from: ANSWERED,
    by: ['coordinator'],
    to: 'published',
    command: 'PublishAnswer',
    event: 'AnswerPublished',
  },
  'withdraw-publication': {
    from: ANSWERED,
    by: ['coordinator'],
    to: 'not published',
    command: 'WithdrawPublication',
    event: 'PublicationWithdrawn',
  },
} as const satisfies Record<string, PublicationRule>
export type PublicationAction = keyof typeof PUBLICATION_ACTIONS

export type PublicationFacts = ObstacleFacts & { answer: string | null; isPublished: boolean }

export function availablePublicationActions({
  obstacle,
  actor,
}: {
  obstacle: PublicationFacts
  actor: Actor
}): PublicationAction[] {
  const capacities = obstacleCapacities(actor, obstacle)
  return (Object.keys(PUBLICATION_ACTIONS) as PublicationAction[]).filter(
    (action) =>
      obstacle.answer !== null &&
      (action === 'publish-answer' || obstacle.isPublished) &&
      isActOpen(PUBLICATION_ACTIONS[action], obstacle.state, capacities),
  )
}

/** The DIC's own words: prefilled from the filing, and read before they are put before everybody. */
export const PublishAnswerSchema = z.object({
  title: z.string({ error: 'title-missing' }).min(1, 'title-missing').max(200, 'too-long'),
  question: longText('question-missing'),
  answer: longText('answer-missing'),
})
export type PublishedWords = z.output<typeof PublishAnswerSchema>

/** The first field that names one of these organisations, and by which name: such words are not published. */
export function findNamed(
  words: PublishedWords,
  names: readonly string[],
): { field: keyof PublishedWords; name: string } | undefined {
  for (const field of ['title', 'question', 'answer'] as const) {
    const text = ` ${foldText(words[field]).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
    const name = names.find((one) =>
      text.includes(
        ` ${foldText(one)
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()} `,
      ),
    )
    if (name) return { field, name }
  }
  return undefined
}
