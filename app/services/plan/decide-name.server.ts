import { recordEvent } from '#data/event.server.ts'
import { saveAliases } from '#data/organisation-alias.server.ts'
import { addParties, lockItems } from '#data/plan-item.server.ts'
import { forgetUnknownName, saveUnknownName } from '#data/plan-name.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import type { PlanNameForm } from '#domain/plan/forms.ts'
import { isInRegisterOn } from '#domain/plan/group-members.ts'
import { partiesOfName } from '#domain/plan/unknown-names.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { asRead } from './start-again.server.ts'

type Named = { planId: string; form: PlanNameForm }

const noteName = (
  tx: Transaction,
  context: CommandContext,
  planId: string,
  payload: Record<string, string | string[]>,
) =>
  recordEvent(tx, {
    subjectType: 'plan',
    subjectId: planId,
    type: 'PlanNameDecided',
    at: context.now,
    actor: context.actor,
    commandId: context.commandId,
    payload,
  })

/**
 * The name means an organisation of the register: in every sentence of this document, and in every later document. Where a
 * sentence names it as taking part, it takes part; where it names it as leading, nobody else's proposal leads any more.
 */
export const mapName = ({ planId, form }: Named, context: CommandContext): Promise<Result<{ count: number }>> =>
  changePlan({ action: 'name', planId, input: { map: form }, context }, async (tx) => {
    const { name, organisationId } = form
    const by = { personId: context.actor.personId, at: context.now }
    const row = (await findRegister(tx)).find(({ id }) => id === organisationId)
    if (!row || !isInRegisterOn(row, dayAt(context.now)))
      return refuse('organisation-unknown', { field: 'organisationId' })
    const folded = foldText(name)
    const names = [{ written: name, organisationId: row.id }]
    await saveAliases(tx, { names, source: { documentId: planId }, by })
    await forgetUnknownName(tx, { planId, folded })
    const changed: string[] = []
    for (const item of await lockItems(tx, planId)) {
      const parties = partiesOfName(asRead(item), { folded, organisationId: row.id, reviewState: item.reviewState })
      if (parties.length === 0 || item.reviewState === 'not-a-task') continue
      await addParties(tx, { itemId: item.id, parties, by })
      changed.push(item.anchor)
    }
    await noteName(tx, context, planId, { name, organisationId: row.id, anchors: changed })
    return accept({ count: changed.length })
  })

/** It stays outside the register, with the reason: a ministry, a body of another province. */
export const acceptName = ({ planId, form }: Named, context: CommandContext): Promise<Result<{ count: number }>> =>
  settleName('accepted', { planId, form }, context)

/** The administrator is asked to add it; the form of the register opens with the name filled in. */
export const proposeName = ({ planId, form }: Named, context: CommandContext): Promise<Result<{ count: number }>> =>
  settleName('proposed', { planId, form }, context)

const settleName = (
  decision: 'accepted' | 'proposed',
  { planId, form }: Named,
  context: CommandContext,
): Promise<Result<{ count: number }>> =>
  changePlan({ action: 'name', planId, input: { [decision]: form }, context }, async (tx) => {
    const { name, nameReason } = form
    if (nameReason === null) return refuse('reason-missing', { field: 'nameReason' })
    const by = { personId: context.actor.personId, at: context.now }
    await saveUnknownName(tx, { planId, folded: foldText(name), written: name, decision, reason: nameReason, by })
    await noteName(tx, context, planId, { name, decision, reason: nameReason })
    return accept({ count: 1 })
  })
