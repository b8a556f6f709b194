import { recordEvent } from '#data/event.server.ts'
import { findReading, insertIndicators, insertReading, lockTarget } from '#data/target.server.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { checkReading } from '#domain/target/check-reading.ts'
import type { EnterReadingForm } from '#domain/target/forms.ts'
import { mayMeasure } from '#domain/target/may-measure.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { changePlan } from '#services/plan/change-plan.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

type Input = EnterReadingForm & { planId: string; anchor: string; fileIds: readonly string[] }

/**
 * What a target measured on a day, entered by the agency that measures or by the coordinator, who then says where it is
 * from. Readings are added, never changed: a correction stands beside the one it takes the place of and says why.
 */
export function enterReading(
  { planId, ...input }: Input,
  context: CommandContext,
): Promise<Result<{ anchor: string; readingId: string }>> {
  return changePlan({ action: 'enter-reading', planId, input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const item = await lockTarget(tx, { planId, anchor: input.anchor })
    if (!item) return refuse('target-missing')
    if (!mayMeasure(actor, item.measurer?.organisationId ?? null)) return refuse('not-yours')
    const allowed = await checkInput(tx, item, { ...input, context })
    if (!allowed.ok) return allowed
    const by = { personId: actor.personId, at: now }
    const unconfirmed = item.targets.filter(({ isConfirmed }) => !isConfirmed)
    if (unconfirmed.length > 0) await insertIndicators(tx, { items: [{ itemId: item.id, targets: unconfirmed }], by })
    const { fileIds, corrects, anchor, ...reading } = input
    const id = newId()
    await insertReading(tx, {
      id,
      itemId: item.id,
      ...reading,
      correctsId: corrects,
      by: { ...by, name: actor.personName, organisation: actor.organisationShortName },
    })
    const attached = await attachFiles(tx, {
      fileIds,
      subjectType: 'target-reading',
      subjectId: id,
      purpose: 'evidence',
      actor,
    })
    if (!attached.ok) return attached
    await recordEvent(tx, {
      subjectType: 'plan-item',
      subjectId: item.id,
      type: corrects ? 'TargetReadingCorrected' : 'TargetReadingEntered',
      at: now,
      actor,
      commandId,
      payload: { planId, readingId: id, fileIds: [...fileIds], corrects, anchor, ...reading },
    })
    return accept({ anchor, readingId: id })
  })
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockTarget>>>

async function checkInput(
  tx: Transaction,
  item: Locked,
  { context, ...input }: Omit<Input, 'planId'> & { context: CommandContext },
): Promise<Result<null>> {
  const target = item.targets.find(({ ordinal }) => ordinal === input.ordinal)
  if (!target) return refuse('target-missing', { field: 'ordinal' })
  const checked = checkReading(input, target, dayAt(context.now))
  if (!checked.ok) return checked
  const measurerId = item.measurer?.organisationId ?? context.actor.organisationId
  if (measurerId !== context.actor.organisationId && input.source === '')
    return refuse('source-missing', { field: 'source', params: { agency: item.measurer?.shortName ?? '' } })
  if (!input.corrects) return accept(null)
  const wrong = await findReading(tx, { id: input.corrects, itemId: item.id })
  if (wrong?.ordinal !== input.ordinal) return refuse('reading-unknown')
  return wrong.isCorrected ? refuse('reading-corrected-already') : accept(null)
}
