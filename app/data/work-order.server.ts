import type { GiveOrder } from '#domain/assignment/order.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { toDateColumn } from './plain-date.server.ts'

type NewOrder = Pick<GiveOrder, 'authority' | 'orderedBy' | 'orderedOn' | 'form' | 'number'> & {
  id: string
  enteredById: string
  enteredAt: Date
}

export async function insertWorkOrder(tx: Transaction, { orderedOn, ...order }: NewOrder): Promise<void> {
  await tx.workOrder.create({ data: { ...order, orderedOn: toDateColumn(orderedOn) } })
}

export type PresentOrganisation = { id: string; kind: OrganisationKind; shortName: string }

/** Those of these organisations that exist today, with their kind. */
export async function findPresentOrganisations(reader: Reader, ids: readonly string[]): Promise<PresentOrganisation[]> {
  const rows = await reader.organisation.findMany({
    where: { id: { in: [...new Set(ids)] }, validTo: null },
    select: { id: true, kind: true, shortName: true },
  })
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as OrganisationKind }))
}
