import { findChildStates, lockContainer, saveContainerState } from '#data/assignment-container.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { containerState } from '#domain/assignment/container-state.ts'
import type { Transaction } from '#platform/db.server.ts'

/**
 * A group or series shows the aggregate of its members (ADR 9); it is complete when all of them are. Members are locked
 * before their container, never after, so two that end together cannot wait for each other.
 */
export async function rollUp(
  tx: Transaction,
  { parentId, now, causeId }: { parentId: string | null; now: Date; causeId: string },
): Promise<void> {
  if (parentId === null) return
  const container = await lockContainer(tx, parentId)
  if (!container) return
  const children = await findChildStates(tx, container.id)
  const state = containerState({ children, opensMore: container.opensMore })
  if (state === container.state) return
  await saveContainerState(tx, { id: container.id, version: container.version, state, now })
  if (state === 'completed') {
    await recordEvent(tx, {
      subjectType: 'assignment',
      subjectId: container.id,
      type: 'AssignmentGroupCompleted',
      at: now,
      actor: null,
      causeId,
    })
  }
  await rollUp(tx, { parentId: container.parentId, now, causeId })
}
