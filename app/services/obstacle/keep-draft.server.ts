import { keepObstacleDraft } from '#data/obstacle-draft.server.ts'
import { isDraftEmpty, type ObstacleDraftValues } from '#domain/obstacle/draft.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/**
 * Keeps what is typed of a filing under the command by which it will be filed: kept again it is the same draft, and once
 * filed it cannot come back. Nobody else has to do with it, so it leaves no event.
 */
export async function keepDraft(
  { values, fileIds }: { values: ObstacleDraftValues; fileIds: readonly string[] },
  { commandId, actor, now }: CommandContext,
): Promise<Result<null, 'draft-empty' | 'draft-not-kept'>> {
  if (isDraftEmpty(values, fileIds)) return refuse('draft-empty')
  const { personId, organisationId } = actor
  const isKept = await db.$transaction((tx) =>
    keepObstacleDraft(tx, { id: commandId, personId, organisationId, values, fileIds, now }),
  )
  return isKept ? accept(null) : refuse('draft-not-kept')
}
