import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const SHOWN = 50

/** What is still to be done under a document, in its order: the first of it, and how much there is. */
export async function findOpenWork(reader: Reader, planId: string) {
  const where = { documentId: planId, structure: 'work', state: { notIn: ['completed', 'withdrawn'] } }
  const [count, rows] = await Promise.all([
    reader.assignment.count({ where }),
    reader.assignment.findMany({
      where,
      select: { id: true, code: true, anchor: true, title: true, dueOn: true, lead: { select: { shortName: true } } },
      orderBy: [{ anchorOrdinal: 'asc' }, { lead: { sortOrder: 'asc' } }, { id: 'asc' }],
      take: SHOWN,
    }),
  ])
  return {
    count,
    works: rows.map(({ lead, ...row }) => ({
      ...row,
      lead: lead.shortName,
      dueOn: fromOptionalDateColumn(row.dueOn),
    })),
  }
}
