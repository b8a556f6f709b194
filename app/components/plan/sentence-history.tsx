import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import { m } from '#i18n/messages.js'
import { Instant } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { formatDate } from '../ui/format.ts'
import { Timeline } from '../ui/timeline.tsx'

export type HistoryLine = {
  id: string
  at: string
  type: string
  personName: string | null
  payload: Record<string, unknown>
}
type Payload = HistoryLine['payload']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '')

const REVIEWED = {
  accepted: m.review_history_accepted,
  'not-a-task': m.review_history_set_aside,
  pending: m.review_history_reopened,
} satisfies Record<ReviewState, () => string>

const SENTENCES: Readonly<Record<string, (payload: Payload) => string>> = {
  PlanItemReviewed: ({ reviewState, dueOn }) =>
    [
      REVIEWED[reviewState as ReviewState]?.() ?? '',
      text(dueOn) ? m.review_history_due({ day: formatDate(text(dueOn) as never) }) : '',
    ]
      .filter(Boolean)
      .join(', '),
  PlanItemsAccepted: () => m.review_history_accepted_together(),
  PlanGapsAccepted: ({ reason }) => m.review_history_gap_accepted({ reason: text(reason) }),
  PlanItemSplit: ({ before, became }) => m.review_history_split({ before: list(before), became: list(became) }),
  PlanItemsJoined: ({ before, became }) => m.review_history_joined({ before: list(before), became: list(became) }),
  PlanSentencePromoted: () => m.review_history_promoted(),
  PlanSentenceChangeUndone: () => m.review_history_undone(),
  PlanNameDecided: ({ name }) => m.review_history_name({ name: text(name) }),
}

/** Who did what to the sentence, newest first. */
export function SentenceHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const told = lines.flatMap((line) => {
    const say = SENTENCES[line.type]
    return say ? [{ ...line, what: say(line.payload) }] : []
  })
  if (told.length === 0) return null
  return (
    <div className="gap-top">
      <Details summary={m.review_history({ count: told.length })}>
        <Timeline
          entries={told.map(({ id, at, personName, what }) => ({
            id,
            when: <Instant at={new Date(at)} />,
            what,
            ...(personName ? { who: personName } : {}),
          }))}
        />
      </Details>
    </div>
  )
}
