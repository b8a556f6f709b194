import { foldText } from '#domain/shared/fold-text.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

type Aliases = {
  names: readonly { written: string; organisationId: string }[]
  /** Where the names were met: a document, or the table of an order. */
  source: { documentId: string } | { orderId: string }
  by: { personId: string; at: Date }
}

/** From now on these names mean those organisations, in every document and table; a later mapping replaces an earlier one. */
export async function saveAliases(tx: Transaction, { names, source, by }: Aliases): Promise<void> {
  if (names.length === 0) return
  const { documentId, orderId } = { documentId: null, orderId: null, ...source }
  const rows = names.map((name) => ({ id: newId(), folded: foldText(name.written), ...name }))
  await tx.$executeRaw`
    INSERT INTO organisation_alias (id, folded, written, organisation_id, document_id, order_id, decided_by_id, decided_at)
    SELECT n.id, n.folded, n.written, n."organisationId", ${documentId}::uuid, ${orderId}::uuid, ${by.personId}::uuid, ${by.at}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS n(id uuid, folded text, written text, "organisationId" uuid)
    ON CONFLICT (folded) DO UPDATE
       SET written = excluded.written, organisation_id = excluded.organisation_id, document_id = excluded.document_id,
           order_id = excluded.order_id, decided_by_id = excluded.decided_by_id, decided_at = excluded.decided_at`
}
