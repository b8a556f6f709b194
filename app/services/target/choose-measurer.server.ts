import { isOrganisation, saveMeasurer } from '#data/target.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { MeasuringForm } from '#domain/target/forms.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeTarget } from './change-target.server.ts'
import { toMeasuring } from './to-measuring.server.ts'

type Input = MeasuringForm & { planId: string; anchor: string }

/** Names the agency that measures a target and how often it does, or takes the duty back. */
export function chooseMeasurer(
  { planId, anchor, measurer, everyMonths }: Input,
  context: CommandContext,
): Promise<Result<{ anchor: string }>> {
  const command = { action: 'choose-measurer', planId, anchor, input: { measurer, everyMonths }, context } as const
  return changeTarget(command, async (tx, item, by) => {
    if (measurer && !(await isOrganisation(tx, measurer))) return refuse('organisation-unknown', { field: 'measurer' })
    const measuring = measurer
      ? await toMeasuring(tx, { organisationId: measurer, everyMonths, now: context.now })
      : null
    await saveMeasurer(tx, { itemId: item.id, measuring, by })
    return accept(null)
  })
}
