import type { HolderKind } from '#domain/obstacle/level-above.ts'
import type { MatterFacts } from '#domain/obstacle/step-clock.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import type { MatterType } from './holding.server.ts'
import { MATTER_TABLES, ofEachMatter } from './matter-table.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

export type MatterRef = { subjectType: MatterType; subjectId: string }

export type ClockMatter = MatterRef & {
  code: string
  title: string
  holderId: string
  /** Its short name, for what others are told of it. */
  holder: string
  nextStepAt: Date | null
  waitsForCalendar: number | null
  retryAt: Date | null
  /** The change of the rules up to which `nextStepAt` was computed. */
  rulesVersion: number
  facts: MatterFacts
}

type Row = {
  code: string
  title: string
  holderId: string
  holder: string
  state: string
  stepVersion: number
  stepSince: Date
  stepDueOn: Date | null
  limitDays: number | null
  isAsked: boolean
  holderKind: HolderKind
  settledUntil: Date
  nextStepAt: Date | null
  waitsForCalendar: number | null
  retryAt: Date | null
  rulesVersion: number
  fired: MatterFacts['fired']
}

/** The limit runs that the step began with, whatever the setting says by now (ADR 64): the open line of the ledger. */
export async function loadMatterFacts(
  tx: Reader,
  { subjectType, subjectId }: MatterRef,
): Promise<ClockMatter | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT v.code, v.title, v.holder_id AS "holderId", o.short_name AS holder, v.state, v.step_version AS "stepVersion", v.step_since AS "stepSince",
           v.step_due_on AS "stepDueOn", v.settled_until AS "settledUntil", v.next_step_at AS "nextStepAt",
           v.waits_for_calendar AS "waitsForCalendar", v.retry_at AS "retryAt", v.rules_version AS "rulesVersion",
           (SELECT h.limit_days FROM holding h
             WHERE h.subject_type = ${subjectType} AND h.subject_id = v.id AND h.ended_at IS NULL) AS "limitDays",
           EXISTS (SELECT FROM holding h WHERE h.subject_type = ${subjectType} AND h.subject_id = v.id AND h.ended_at IS NULL AND h.step = 'question') AS "isAsked",
           CASE WHEN o.kind = 'committee' THEN 'leadership' WHEN o.kind = 'office' THEN 'office'
                        WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'coordinator' AND m.ended_at IS NULL) THEN 'coordinator'
                        ELSE 'agency' END AS "holderKind",
           coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'stepVersion', s.due_version, 'occurrence', s.occurrence))
                       FROM clock_step s WHERE s.subject_type = ${subjectType} AND s.subject_id = v.id), '[]') AS fired
      FROM ${MATTER_TABLES[subjectType]} v JOIN organisation o ON o.id = v.holder_id WHERE v.id = ${subjectId}::uuid`
  if (!row) return undefined
  const { state, stepVersion, stepSince, stepDueOn, limitDays, isAsked, holderKind, settledUntil, fired, ...matter } =
    row
  const facts = {
    state,
    stepVersion,
    stepSince,
    stepDueOn: fromOptionalDateColumn(stepDueOn),
    limitDays,
    isAsked,
    holderKind,
    settledUntil,
    fired,
  }
  return { subjectType, subjectId, ...matter, facts }
}

/** False when there is no such row, or when somebody holds it and `skipLocked` is asked for. */
export async function lockMatter(tx: Transaction, matter: MatterRef & { skipLocked?: boolean }): Promise<boolean> {
  const wait = matter.skipLocked ? Prisma.sql`SKIP LOCKED` : Prisma.empty
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM ${MATTER_TABLES[matter.subjectType]} WHERE id = ${matter.subjectId}::uuid FOR UPDATE ${wait}`
  return rows.length === 1
}

/** A clock is named by the id of its obstacle or dossier only: which of them it is stands in the tables. */
export async function findMatterType(tx: Transaction, subjectId: string): Promise<MatterType | undefined> {
  const kinds = ofEachMatter(
    (table, type) => Prisma.sql`SELECT ${type}::text AS "subjectType" FROM ${table} WHERE id = ${subjectId}::uuid`,
  )
  const [row] = await tx.$queryRaw<{ subjectType: MatterType }[]>`${kinds}`
  return row?.subjectType
}

export async function saveMatterClock(
  tx: Transaction,
  clock: MatterRef & { nextStepAt: Date | null; waitsForCalendar: number | null; rulesVersion: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${MATTER_TABLES[clock.subjectType]} SET next_step_at = ${clock.nextStepAt}, waits_for_calendar = ${clock.waitsForCalendar},
           rules_version = greatest(rules_version, ${clock.rulesVersion}), clock_fault = NULL, retry_at = NULL
     WHERE id = ${clock.subjectId}::uuid`
}

/** Never back: what is settled stays settled. */
export async function settleMatterUntil(
  tx: Transaction,
  { subjectType, subjectId, until }: MatterRef & { until: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${MATTER_TABLES[subjectType]} SET settled_until = greatest(settled_until, ${until}) WHERE id = ${subjectId}::uuid`
}

export async function faultMatterClock(
  tx: Transaction,
  { subjectType, subjectId, fault, retryAt }: MatterRef & { fault: string; retryAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${MATTER_TABLES[subjectType]} SET clock_fault = ${fault}, retry_at = ${retryAt} WHERE id = ${subjectId}::uuid`
}
