import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

export type AssignmentHead = {
  id: string
  code: string
  title: string
  lead: string
  dueOn: PlainDate | null
  dueVersion: number
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What a line about an assignment says of it; undefined where neither an id nor a code is known. */
export async function findAssignmentHead(reader: Reader, idOrCode: string): Promise<AssignmentHead | undefined> {
  const row = await reader.assignment.findFirst({
    where: UUID.test(idOrCode) ? { id: idOrCode } : { code: idOrCode },
    select: { id: true, code: true, title: true, dueOn: true, dueVersion: true, lead: { select: { shortName: true } } },
  })
  return row ? { ...row, lead: row.lead.shortName, dueOn: fromOptionalDateColumn(row.dueOn) } : undefined
}
