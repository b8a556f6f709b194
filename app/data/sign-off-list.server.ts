import {
  type ListedPaper,
  PAPERS_PER_PAGE,
  type PaperCursor,
  type PaperFilter,
} from '#domain/sign-off/list-question.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

export type PapersQuestion = { organisationIds: readonly string[]; filter: PaperFilter; after: PaperCursor | null }

/** Papers of these agencies, the newest first: as many as a page, and one more where there are others. */
export function papersPageSql({ organisationIds, filter, after }: PapersQuestion): Prisma.Sql {
  const conditions = [sql`s.organisation_id = ANY(${[...organisationIds]}::uuid[])`]
  if (filter.state) conditions.push(sql`s.state = ${filter.state}`)
  if (filter.action) conditions.push(sql`s.action = ${filter.action}`)
  if (after) conditions.push(sql`(s.asked_at, s.id) < (${after.askedAt}, ${after.id}::uuid)`)
  return sql`
    SELECT s.id, s.action, s.state, coalesce(a.anchor, a.code) AS label, a.title, p.display_name AS "preparedBy",
           s.asked_at AS "askedAt", d.display_name AS "decidedBy", s.decided_for AS "decidedFor", s.decided_at AS "decidedAt", s.reason
      FROM sign_off s JOIN assignment a ON a.id = s.assignment_id JOIN person p ON p.id = s.prepared_by_id
      LEFT JOIN person d ON d.id = s.decided_by_id
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY s.asked_at DESC, s.id DESC LIMIT ${PAPERS_PER_PAGE + 1}`
}

export async function listPapers(
  reader: Reader,
  question: PapersQuestion,
): Promise<{ rows: ListedPaper[]; more: boolean }> {
  if (question.organisationIds.length === 0) return { rows: [], more: false }
  const rows = await reader.$queryRaw<ListedPaper[]>(papersPageSql(question))
  return { rows: rows.slice(0, PAPERS_PER_PAGE), more: rows.length > PAPERS_PER_PAGE }
}
