import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Reader } from '#platform/db.server.ts'

export type HistoryEntry = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
}

const MOST_ENTRIES = 200

/** What happened to these subjects, newest first. */
export async function findHistory(
  reader: Reader,
  { subjects }: { subjects: readonly { type: SubjectType; id: string }[] },
): Promise<HistoryEntry[]> {
  const rows = await reader.event.findMany({
    where: { OR: subjects.map(({ type, id }) => ({ subjectType: type, subjectId: id })) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_ENTRIES,
    select: {
      id: true,
      at: true,
      type: true,
      personName: true,
      organisationName: true,
      onBehalfOf: true,
      payload: true,
    },
  })
  return rows.map((row) => ({ ...row, payload: (row.payload ?? {}) as Record<string, unknown> }))
}
