import type { Transaction } from '#platform/db.server.ts'

type By = { personId: string; at: Date }

export const savePart = (tx: Transaction, { planId, section, by }: { planId: string; section: string; by: By }) =>
  tx.planPart.upsert({
    where: { documentId_sectionAnchor: { documentId: planId, sectionAnchor: section } },
    create: { documentId: planId, sectionAnchor: section, personId: by.personId, takenAt: by.at },
    update: { personId: by.personId, takenAt: by.at },
  })

/** Only one's own: what somebody else has taken since stays taken. */
export const removePart = (
  tx: Transaction,
  { planId, section, personId }: { planId: string; section: string; personId: string },
) => tx.planPart.deleteMany({ where: { documentId: planId, sectionAnchor: section, personId } })
