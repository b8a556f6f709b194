import type { Member } from '#domain/assignment/aggregate.ts'
import type { HoldingRecord } from '#domain/deadline/overdue-days.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { membersSql } from './aggregate.server.ts'
import { type ClockRecord, type ClockRecordRow, clockRecordSql, toClockRecord } from './clock-record.server.ts'
import { type HoldingJson, holdingRecordSql, toHoldingRecord } from './holding-record.server.ts'

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
  /** Who led it, or what its lead was called, until a day. */
  formerLeads: { name: string; untilOn: PlainDate }[]
  /** Who took over the work of a lead that has ended; its own finished work stays under its name. */
  leadSuccessors: string[]
  files: RecordFile[]
  history: RecordEntry[]
  /** Who the matter was with, for the overdue days. */
  held: HoldingRecord
  /** The works under it, whoever may see them: to be shown to who sees all of them. */
  members: Member[]
}

const MOST_ENTRIES = 200

type Row = ClockRecordRow & {
  members: Member[] | null
  coordinatorOrganisationId: string
  formerLeads: { name: string; untilOn: PlainDate }[]
  leadSuccessors: string[]
  files: RecordFile[] | null
  history: (Omit<RecordEntry, 'at'> & { at: string })[] | null
  held: HoldingJson
}

/**
 * What has happened to an assignment, its files and what its clock has done, in one statement. What an agency keeps to
 * itself is only for its own people; `within: null` leaves nothing out.
 */
export async function findAssignmentRecord(
  reader: Reader,
  { id, within }: { id: string; within: string | null },
): Promise<AssignmentRecord> {
  const [row] = await reader.$queryRaw<Row[]>`
    SELECT (SELECT organisation_id FROM membership WHERE role = 'coordinator' AND ended_at IS NULL LIMIT 1) AS "coordinatorOrganisationId",
           (SELECT coalesce(json_agg(json_build_object('name', f.name, 'untilOn', f.until_on) ORDER BY f.until_on DESC), '[]') FROM (
              SELECT o.short_name AS name, r.effective_on AS until_on FROM rehomed_item i JOIN reform r ON r.id = i.reform_id
                JOIN organisation o ON o.id = i.from_id WHERE i.subject_id = ${id}::uuid AND i.reference = 'assignment.lead_id'
              UNION ALL SELECT n.short_name, n.until_on FROM assignment a JOIN organisation_name n ON n.organisation_id = a.lead_id
                JOIN organisation o ON o.id = a.lead_id
               WHERE a.id = ${id}::uuid AND n.until_on > a.issued_at AND n.short_name <> o.short_name) f) AS "formerLeads",
           (SELECT coalesce(json_agg(o.short_name ORDER BY o.sort_order), '[]') FROM assignment a
              JOIN organisation_succession w ON w.predecessor_id = a.lead_id JOIN organisation o ON o.id = w.successor_id
             WHERE a.id = ${id}::uuid) AS "leadSuccessors",
           ${holdingRecordSql(Prisma.sql`${id}::uuid`)} AS held,
           (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'purpose', f.purpose) ORDER BY f.uploaded_at)
              FROM stored_file f
             WHERE (f.subject_type = 'assignment' AND f.subject_id = ${id}::uuid)
                OR (f.subject_type = 'order' AND f.subject_id = (SELECT a.order_id FROM assignment a WHERE a.id = ${id}::uuid))) AS files,
           (SELECT json_agg(to_json(h)) FROM (
              SELECT e.id, e.at, e.type, e.person_name AS "personName", e.organisation_name AS "organisationName",
                     e.on_behalf_of AS "onBehalfOf", e.payload
                FROM event e WHERE e.subject_type = 'assignment' AND e.subject_id = ${id}::uuid
                 AND (${within}::text IS NULL OR coalesce(e.payload ->> 'within', ${within}) = ${within})
               ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ENTRIES}) h) AS history,
           ${clockRecordSql(id)},
           ${membersSql(Prisma.sql`${id}::uuid`)} AS members`
  return {
    coordinatorOrganisationId: row?.coordinatorOrganisationId ?? '',
    formerLeads: row?.formerLeads ?? [],
    leadSuccessors: row?.leadSuccessors ?? [],
    files: row?.files ?? [],
    members: row?.members ?? [],
    held: toHoldingRecord(row?.held ?? { transitions: null, requests: null, obstacles: null }),
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
