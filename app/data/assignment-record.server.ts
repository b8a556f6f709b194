import type { Member } from '#domain/assignment/aggregate.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { membersSql } from './aggregate.server.ts'
import { type ClockRecord, type ClockRecordRow, clockRecordSql, toClockRecord } from './clock-record.server.ts'

export type RecordFile = { id: string; name: string; sizeBytes: number; purpose: string | null }

export type RecordEntry = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
}

export type AssignmentRecord = ClockRecord & {
  coordinatorOrganisationId: string
  files: RecordFile[]
  history: RecordEntry[]
  /** The works under it, whoever may see them: to be shown to who sees all of them. */
  members: Member[]
}

const MOST_ENTRIES = 200

type Row = ClockRecordRow & {
  members: Member[] | null
  coordinatorOrganisationId: string
  files: RecordFile[] | null
  history: (Omit<RecordEntry, 'at'> & { at: string })[] | null
}

/** What has happened to an assignment, its files and what its clock has done, in one statement. */
export async function findAssignmentRecord(reader: Reader, id: string): Promise<AssignmentRecord> {
  const [row] = await reader.$queryRaw<Row[]>`
    SELECT (SELECT organisation_id FROM membership WHERE role = 'coordinator' AND ended_at IS NULL LIMIT 1) AS "coordinatorOrganisationId",
           (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'purpose', f.purpose) ORDER BY f.uploaded_at)
              FROM stored_file f
             WHERE (f.subject_type = 'assignment' AND f.subject_id = ${id}::uuid)
                OR (f.subject_type = 'order' AND f.subject_id = (SELECT a.order_id FROM assignment a WHERE a.id = ${id}::uuid))) AS files,
           (SELECT json_agg(to_json(h)) FROM (
              SELECT e.id, e.at, e.type, e.person_name AS "personName", e.organisation_name AS "organisationName",
                     e.on_behalf_of AS "onBehalfOf", e.payload
                FROM event e WHERE e.subject_type = 'assignment' AND e.subject_id = ${id}::uuid
               ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ENTRIES}) h) AS history,
           ${clockRecordSql(id)},
           ${membersSql(Prisma.sql`${id}::uuid`)} AS members`
  return {
    coordinatorOrganisationId: row?.coordinatorOrganisationId ?? '',
    files: row?.files ?? [],
    members: row?.members ?? [],
    history: (row?.history ?? []).map((entry) => ({ ...entry, at: new Date(entry.at) })),
    ...toClockRecord(row),
  }
}

/** Why the agency said it is not its remit, the last time it did. */
export async function findDeclineReason(reader: Reader, id: string): Promise<string | null> {
  const event = await reader.event.findFirst({
    where: { subjectType: 'assignment', subjectId: id, type: 'AssignmentDeclined' },
    orderBy: { at: 'desc' },
    select: { payload: true },
  })
  const { reason } = (event?.payload ?? {}) as { reason?: string }
  return reason ?? null
}
