import { toJson } from '#data/plan-json.server.ts'
import { saveIndicators } from '#data/target.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Target } from '#domain/target/target.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeTarget } from './change-target.server.ts'

type Input = { planId: string; anchor: string; targets: readonly Target[] }

/** Corrects what was read from the sentence: indicator, figure, unit, year. The sentence itself stays as it was signed. */
export function correctTarget(
  { planId, anchor, targets }: Input,
  context: CommandContext,
): Promise<Result<{ anchor: string }>> {
  const command = {
    action: 'correct-target',
    planId,
    anchor,
    input: { targets: toJson([...targets]) },
    context,
  } as const
  return changeTarget(command, async (tx, item, by) => {
    // Readings belong to an indicator by its place: none may be left without one.
    if (targets.length < item.targets.length && item.targets.some(({ isConfirmed }) => isConfirmed))
      return refuse('indicator-has-readings', { field: `indicator-${targets.length + 1}` })
    await saveIndicators(tx, { itemId: item.id, targets, by })
    return accept(null)
  })
}
