import { recordEvent } from '#data/event.server.ts'
import { lockItems } from '#data/plan-item.server.ts'
import {
  findChangeOf,
  getTextAndOutline,
  markUndone,
  openPlaceAfter,
  removeItem,
  restoreItem,
  saveOutline,
} from '#data/plan-sentence.server.ts'
import { replaceBlocks } from '#domain/plan/cut-sentence.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { restProposals } from './cut-sentence.server.ts'

/**
 * What was cut, joined or made a task stands again as it was, with what had been decided of it. What was decided of the
 * parts since goes with them; a part that was itself cut again has to be mended first.
 */
export const undoSentenceChange = (
  { planId, anchor }: { planId: string; anchor: string },
  context: CommandContext,
): Promise<Result<{ anchor: string }>> =>
  changePlan({ action: 'cut', planId, input: { kind: 'undo', anchor }, context }, async (tx, plan) => {
    const by = { personId: context.actor.personId, at: context.now }
    const items = await lockItems(tx, planId)
    const change = await findChangeOf(tx, { planId, anchor })
    if (!change) return refuse('nothing-to-undo')
    const { became, before } = change
    const parts = became.map((name) => items.find((item) => item.anchor === name))
    const [first] = parts
    if (!first || parts.some((part) => part === undefined)) return refuse('undo-later-first')
    const later = await Promise.all(became.map((name) => findChangeOf(tx, { planId, anchor: name })))
    if (later.some((one) => one?.id !== change.id)) return refuse('undo-later-first')

    const kept = new Set(before.items.map(({ id }) => id))
    for (const part of parts) if (part && !kept.has(part.id)) await removeItem(tx, part.id)
    let ordinal = first.ordinal
    for (const [place, stored] of before.items.entries()) {
      if (place > 0) {
        await openPlaceAfter(tx, { planId, ordinal })
        ordinal += 1
      }
      await restoreItem(tx, { stored, ordinal, version: first.version + 1 })
    }
    const { outline } = await getTextAndOutline(tx, planId)
    const blocks = replaceBlocks(outline.blocks, became, before.blocks)
    await saveOutline(tx, { planId, outline: { ...outline, blocks } })
    await restProposals(tx, items, { from: became, to: change.anchors })
    await markUndone(tx, { id: change.id, by })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanSentenceChangeUndone',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { anchors: [...new Set([...became, ...change.anchors])], kind: change.kind },
    })
    return accept({ anchor: change.anchors[0] ?? anchor })
  })
