import { isOrganisation, saveIndicators, saveMeasurer } from '#data/target.server.ts'
import { readAsWritten } from '#data/target-rows.server.ts'
import type { ReviewTargetForm } from '#domain/plan/forms.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { toMeasuring } from './to-measuring.server.ts'

type Item = Parameters<typeof readAsWritten>[0] & { id: string }

/** A target as somebody leaves it in the review: a form that shows no indicators confirms them as they were read. */
export async function saveReviewedTarget(
  tx: Transaction,
  { item, targets, measurer, everyMonths, context }: ReviewTargetForm & { item: Item; context: CommandContext },
): Promise<Result<null>> {
  if (measurer && !(await isOrganisation(tx, measurer))) return refuse('organisation-unknown', { field: 'measurer' })
  const by = { personId: context.actor.personId, at: context.now }
  await saveIndicators(tx, { itemId: item.id, targets: targets ?? readAsWritten(item), by })
  const asked = measurer ? await toMeasuring(tx, { organisationId: measurer, everyMonths, now: context.now }) : null
  await saveMeasurer(tx, { itemId: item.id, measuring: asked, by })
  return accept(null)
}
