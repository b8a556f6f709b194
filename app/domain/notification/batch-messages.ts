import { groupBy } from '#domain/shared/group-by.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { NotificationKind } from './kinds.ts'

type Message = {
  personId: string
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: SubjectType
  subjectId: string
  dedupeKey: string
  nextStepAt: Date
}

/** An act on many assignments at once, whose mails wait until it can no longer be undone; about some of them nothing waits. */
export type Batch = {
  subjectType: 'bulk-act' | 'order'
  subjectId: string
  mailAt: Date
  atOnceIds: ReadonlySet<string>
}

/** What is one assignment's own and not the message's. A date that is set is the same for all, one that comes with the work is not. */
const OF_THE_WORK = ['code', 'label', 'title', 'oldDueOn']
const ownOf = (kind: NotificationKind): readonly string[] =>
  kind === 'assignment-issued' ? [...OF_THE_WORK, 'dueOn', 'dueTime'] : OF_THE_WORK

const NAMED = 3

/** "V.2.1, V.2.3, NV-2024-031 … (12)": the same in every language. */
const labelOf = (labels: readonly string[]): string =>
  labels.length <= NAMED ? labels.join(', ') : `${labels.slice(0, NAMED).join(', ')} … (${labels.length})`

const wordsOf = ({ kind, params }: Message): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !ownOf(kind).includes(name)))

/**
 * Of an act on many assignments a person is told once where the words are the same, however many of the assignments are
 * theirs. The one message is about the act and opens the list of its assignments.
 */
export function gatherByBatch<Sent extends Message>(
  messages: readonly Sent[],
  { subjectType, subjectId, mailAt, atOnceIds }: Batch,
): Sent[] {
  const alike = groupBy(messages, (message) => {
    const { personId, kind, subjectId: workId } = message
    return JSON.stringify([personId, kind, atOnceIds.has(workId), wordsOf(message)])
  })
  return [...alike.values()].flatMap((group, place) => {
    const [first] = group
    if (!first) return []
    const labels = group.map(({ params }) => String(params.label ?? params.code ?? ''))
    return [
      {
        ...first,
        params: group.length === 1 ? first.params : { ...wordsOf(first), label: labelOf(labels), count: group.length },
        subjectType,
        subjectId,
        dedupeKey: `${first.kind}:${subjectId}:${place}:${first.personId}`,
        nextStepAt: atOnceIds.has(first.subjectId) ? first.nextStepAt : mailAt,
      },
    ]
  })
}
