import type { CommonPoints } from '#domain/obstacle/missing-points.ts'
import type { StepLimits } from '#domain/obstacle/step-limits.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import type { RecordEntry, RecordFile } from './assignment-record.server.ts'
import { COMMON_POINTS } from './common-points.server.ts'
import { filingHoldingsSql } from './filing-holdings.server.ts'
import type { HeldBy, MatterType } from './holding.server.ts'
import type { StoredSetting } from './setting.server.ts'
import { splitLineSql } from './split-origin.server.ts'
import { STEP_LIMITS } from './step-limits.server.ts'

type MatterEntry = RecordEntry & { of: string | null }

export type MatterRecord = {
  /** The limits in force, for what comes next. */
  limits: StepLimits
  /** What the Office ticks at its check. */
  commonPoints: CommonPoints
  /** From the first day on; of a filing also its days in a dossier, while it lay there. */
  holdings: HeldBy[]
  /** Newest first; of a dossier also what happened before it was split off, with the code of the dossier it was in. */
  history: MatterEntry[]
  /** Oldest first. Whether this person may open one is asked at its own address. */
  files: RecordFile[]
  /** Of a dossier: what came with the answers of the agencies it asked. */
  slipFiles: (RecordFile & { slipId: string })[]
}

const MOST_ENTRIES = 200

type Row = {
  holdings: (Omit<HeldBy, 'startedAt' | 'endedAt'> & { startedAt: string; endedAt: string | null })[] | null
  history: (Omit<MatterEntry, 'at'> & { at: string })[] | null
  files: RecordFile[] | null
  slipFiles: MatterRecord['slipFiles'] | null
  limits: StoredSetting | null
  common: StoredSetting | null
}

/** What has happened to an obstacle or a dossier, who held it and its files, in one statement. */
export async function findMatterRecord(
  reader: Reader,
  { type, id }: { type: MatterType; id: string },
): Promise<MatterRecord> {
  const held =
    type === 'obstacle'
      ? filingHoldingsSql(Prisma.sql`${id}::uuid`)
      : Prisma.sql`SELECT * FROM holding WHERE subject_type = ${type} AND subject_id = ${id}::uuid`
  const subjects =
    type === 'dossier'
      ? Prisma.sql`SELECT d.id, d.until, CASE WHEN d.depth > 0 THEN d.code END AS of FROM ${splitLineSql(id)} d`
      : Prisma.sql`SELECT ${id}::uuid AS id, NULL::timestamptz AS until, NULL AS of`
  const [row] = await reader.$queryRaw<Row[]>`
    SELECT (SELECT json_agg(json_build_object(
                     'subjectType', h.subject_type, 'step', h.step, 'organisation', o.short_name,
                     'startedAt', h.started_at, 'endedAt', h.ended_at, 'limitDays', h.limit_days, 'dueOn', h.due_on)
                   ORDER BY h.started_at, h.id)
              FROM (${held}) h JOIN organisation o ON o.id = h.organisation_id) AS holdings,
           (SELECT json_agg(to_json(e)) FROM (
              SELECT e.id, e.at, e.type, e.person_name AS "personName", e.organisation_name AS "organisationName",
                     e.on_behalf_of AS "onBehalfOf", e.payload, l.of
                FROM (${subjects}) l JOIN event e ON e.subject_type = ${type} AND e.subject_id = l.id
                     AND (l.until IS NULL OR e.at < l.until)
               ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ENTRIES}) e) AS history,
           (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'purpose', f.purpose) ORDER BY f.uploaded_at)
              FROM stored_file f WHERE f.subject_type = ${type} AND f.subject_id IN (SELECT l.id FROM (${subjects}) l)) AS files,
           (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'purpose', f.purpose, 'slipId', s.id) ORDER BY f.uploaded_at)
              FROM (${subjects}) l JOIN consultation c ON c.dossier_id = l.id JOIN opinion_slip s ON s.consultation_id = c.id
              JOIN stored_file f ON f.subject_type = 'opinion-slip' AND f.subject_id = s.id) AS "slipFiles",
           ${STEP_LIMITS.newestSql} AS limits, ${COMMON_POINTS.newestSql} AS common`
  return {
    holdings: (row?.holdings ?? []).map((held) => ({
      ...held,
      startedAt: new Date(held.startedAt),
      endedAt: held.endedAt === null ? null : new Date(held.endedAt),
    })),
    history: (row?.history ?? []).map((entry) => ({ ...entry, at: new Date(entry.at) })),
    files: row?.files ?? [],
    slipFiles: row?.slipFiles ?? [],
    limits: STEP_LIMITS.read(row?.limits ?? null),
    commonPoints: COMMON_POINTS.read(row?.common ?? null),
  }
}
