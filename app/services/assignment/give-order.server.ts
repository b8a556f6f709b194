import { recordEvent } from '#data/event.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { findPresentOrganisations, insertWorkOrder } from '#data/work-order.server.ts'
import { authoritiesOf, checkOrder, type GiveOrder, toOrderDrafts } from '#domain/assignment/order.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { issueAssignments } from './issue-assignments.server.ts'

export type GivenOrder = { assignmentId: string; code: string; count: number }

/**
 * Work given outside a plan: an order by word of mouth, from a meeting or by a letter, entered with who gave it and
 * when. From here on it lives like any other assignment.
 */
export const giveOrder = (
  { fileIds, ...order }: GiveOrder & { fileIds: readonly string[] },
  context: CommandContext,
): Promise<Result<GivenOrder>> =>
  runCommand({ name: 'GiveOrder', input: { ...order, fileIds }, context }, async (tx) => {
    const { actor, now, commandId } = context
    if (!authoritiesOf(actor.role).includes(order.authority))
      return refuse('authority-not-yours', { field: 'authority' })
    const present = await findPresentOrganisations(tx, [
      ...order.leadIds,
      ...order.coordinatingIds,
      ...order.followingIds,
    ])
    const checked = checkOrder(order, {
      now,
      presentIds: new Set(present.map(({ id }) => id)),
      enterpriseIds: new Set(present.flatMap(({ id, kind }) => (kind === 'enterprise' ? [id] : []))),
    })
    if (!checked.ok) return checked
    const orderId = newId()
    const { authority, orderedBy, orderedOn, form, number } = order
    await insertWorkOrder(tx, {
      id: orderId,
      authority,
      orderedBy,
      orderedOn,
      form,
      number,
      enteredById: actor.personId,
      enteredAt: now,
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'order',
      subjectId: orderId,
      type: 'OrderGiven',
      at: now,
      actor,
      commandId,
      payload: { authority, orderedBy, orderedOn, form, number },
    })
    const drafts = toOrderDrafts(order, { coordinatorId: await getCoordinatorOrganisationId(tx) })
    const issued = await issueAssignments(tx, {
      drafts: drafts.map((draft) => ({ ...draft, orderId })),
      actor,
      now,
      causeId,
    })
    const first = issued[0]
    if (!first) throw new Error('an order without work')
    const attached = await attachFiles(tx, {
      fileIds,
      subjectType: 'order',
      subjectId: orderId,
      purpose: 'order',
      actor,
    })
    return attached.ok ? accept({ assignmentId: first.id, code: first.code, count: order.leadIds.length }) : attached
  })
