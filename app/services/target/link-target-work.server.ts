import { findWorkItemIds, saveTargetWork } from '#data/target.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeTarget } from './change-target.server.ts'

type Input = { planId: string; anchor: string; work: readonly string[] }

/** Says which tasks and duties serve a target: exactly the ones given. */
export function linkTargetWork(
  { planId, anchor, work }: Input,
  context: CommandContext,
): Promise<Result<{ anchor: string }>> {
  const wanted = [...new Set(work)]
  const command = { action: 'link-target-work', planId, anchor, input: { work: wanted }, context } as const
  return changeTarget(command, async (tx, item, by) => {
    const itemIds = await findWorkItemIds(tx, { planId, ids: wanted })
    if (itemIds.length !== wanted.length) return refuse('work-unknown', { field: 'work' })
    await saveTargetWork(tx, { targetId: item.id, itemIds, by })
    return accept(null)
  })
}
