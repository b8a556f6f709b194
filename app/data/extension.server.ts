import type { ExtensionAsked } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { toDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

export async function insertExtensionRequest(
  tx: Transaction,
  request: ExtensionAsked & {
    assignmentId: string
    reason: string
    doneSoFar: string
    requestedById: string
    requestedAt: Date
  },
): Promise<string> {
  const id = newId()
  const { oldDueOn, askedDueOn, ...rest } = request
  await tx.extensionRequest.create({
    data: { id, state: 'open', oldDueOn: toDateColumn(oldDueOn), askedDueOn: toDateColumn(askedDueOn), ...rest },
  })
  return id
}

/** The open requests of these have lost their matter; guarded by the locks of their assignments. */
export async function withdrawExtensionRequests(
  tx: Transaction,
  { ids, ...end }: { ids: readonly string[]; decidedById: string | null; decidedAt: Date; decisionNote: string },
): Promise<void> {
  const { count } = await tx.extensionRequest.updateMany({
    where: { id: { in: [...ids] }, state: 'open' },
    data: { ...end, state: 'withdrawn', version: { increment: 1 } },
  })
  if (count !== ids.length) throw new Error('a request was not open under the lock of its assignment')
}

/** Closes the open request; it is guarded by the lock of its assignment and by its own state. */
export async function closeExtensionRequest(
  tx: Transaction,
  end: {
    id: string
    state: 'granted' | 'refused' | 'withdrawn'
    grantedDueOn?: PlainDate
    decidedById: string | null
    decidedAt: Date
    decisionNote: string | null
  },
): Promise<void> {
  const { id, grantedDueOn, ...rest } = end
  const { count } = await tx.extensionRequest.updateMany({
    where: { id, state: 'open' },
    data: { ...rest, grantedDueOn: toOptionalDateColumn(grantedDueOn), version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`the request ${id} was not open under the lock of its assignment`)
}
