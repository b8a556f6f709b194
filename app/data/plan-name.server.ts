import type { Reader, Transaction } from '#platform/db.server.ts'
import type { NameDecision } from './plan-desk-reader.server.ts'

type By = { personId: string; at: Date }
type Name = { planId: string; folded: string; written: string; by: By }

export const saveUnknownName = (
  tx: Transaction,
  { planId, folded, written, decision, reason, by }: Name & { decision: NameDecision; reason: string },
) =>
  tx.planUnknownName.upsert({
    where: { documentId_folded: { documentId: planId, folded } },
    create: { documentId: planId, folded, written, decision, reason, decidedById: by.personId, decidedAt: by.at },
    update: { decision, reason, decidedById: by.personId, decidedAt: by.at },
  })

export const forgetUnknownName = (tx: Transaction, { planId, folded }: Pick<Name, 'planId' | 'folded'>) =>
  tx.planUnknownName.deleteMany({ where: { documentId: planId, folded } })

/** Names of a document that somebody has already accepted or proposed. */
export async function findSettledNames(reader: Reader, planId: string): Promise<ReadonlySet<string>> {
  const names = await reader.planUnknownName.findMany({ where: { documentId: planId }, select: { folded: true } })
  return new Set(names.map(({ folded }) => folded))
}

/** Names that coordinators ask the administrator to add and that the register still does not know, oldest first. */
export const findProposedNames = (reader: Reader) =>
  reader.$queryRaw<{ written: string; reason: string; person: string }[]>`
    SELECT n.written, n.reason, x.display_name AS person
      FROM plan_unknown_name n JOIN person x ON x.id = n.decided_by_id
     WHERE n.decision = 'proposed' AND NOT EXISTS (SELECT 1 FROM organisation o WHERE position(n.folded IN o.folded) > 0)
     ORDER BY n.decided_at LIMIT 50`
