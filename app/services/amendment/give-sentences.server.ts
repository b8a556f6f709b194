import { giveParties, giveSentences, type NewSentence } from '#data/amended-work.server.ts'
import { resolveAssignmentAudiences } from '#data/audience.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { AMENDMENT_CHANGES } from '#domain/amendment/change-kinds.ts'
import type { DecidedChange } from '#domain/amendment/decided-changes.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type DocumentCause, documentPayload } from './document-cause.server.ts'

type Kind = 'carry-over' | 'reword'

/**
 * Puts works on their sentence of the new document, many in few statements. Where the words changed, the agencies are
 * told and those that take part follow the new sentence; where they did not, the history says which document it is now.
 */
export async function giveNewSentences(
  tx: Transaction,
  { kind, changes, cause }: { kind: Kind; changes: readonly DecidedChange[]; cause: DocumentCause },
): Promise<void> {
  const { actor, now, causeId, documentId } = cause
  const sentences = changes.flatMap(({ assignmentId, newItemId }): NewSentence[] =>
    assignmentId && newItemId ? [{ assignmentId, itemId: newItemId }] : [],
  )
  const given = await giveSentences(tx, { documentId, sentences, now })
  if (kind === 'reword') await giveParties(tx, sentences)
  await recordEvents(
    tx,
    given.map(({ id, anchor }) => ({
      subjectType: 'assignment' as const,
      subjectId: id,
      type: AMENDMENT_CHANGES[kind].event,
      at: now,
      actor,
      causeId,
      payload: { anchor, ...documentPayload(cause) },
    })),
  )
  if (kind === 'reword')
    await tellReworded(
      tx,
      given.filter(({ structure }) => structure === 'work'),
      cause,
    )
}

type Told = Awaited<ReturnType<typeof giveSentences>>

async function tellReworded(tx: Transaction, works: Told, { causeId, now, citation }: DocumentCause): Promise<void> {
  const told = new Map(works.map((work) => [work.id, work]))
  const recipients = await resolveAssignmentAudiences(tx, {
    assignmentIds: [...told.keys()],
    audiences: ['officer', 'lead-contact', 'lead-head', 'coordinating'],
  })
  const once = new Map(recipients.map((recipient) => [`${recipient.subjectId}:${recipient.personId}`, recipient]))
  await notify(
    tx,
    [...once.values()].flatMap(({ subjectId, personId }) => {
      const work = told.get(subjectId)
      if (!work) return []
      return [
        {
          personId,
          kind: 'assignment-reworded' as const,
          params: { code: work.code, label: work.anchor, title: work.title, reason: citation },
          subjectType: 'assignment' as const,
          subjectId,
          urgency: 'now' as const,
          dedupeKey: `assignment-reworded:${subjectId}:${causeId}:${personId}`,
          createdAt: now,
          nextStepAt: now,
        },
      ]
    }),
  )
}
