import type { OpinionForm } from '#domain/consultation/forms.ts'
import type { SlipFacts } from '#domain/consultation/slip-actions.ts'
import type { SlipState } from '#domain/consultation/states.ts'
import { type ReceivingRole, receivingRole } from '#domain/obstacle/receiver.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from './plain-date.server.ts'
import { alsoBeforeSplit } from './split-origin.server.ts'

export type AskedAgency = { id: string; name: string; shortName: string; kind: OrganisationKind }

/** Of these, the organisations of today; whether they can be consulted is asked of the rule. */
export const findAskedAgencies = (tx: Transaction, ids: readonly string[]): Promise<AskedAgency[]> =>
  tx.$queryRaw<AskedAgency[]>`
  SELECT o.id, o.name, o.short_name AS "shortName", o.kind FROM organisation o
   WHERE o.valid_to IS NULL AND o.id = ANY(${[...ids]}::uuid[]) ORDER BY o.kind, o.sort_order, o.short_name`

/** In which role the dossier of a round is prepared: those are told of what is answered. */
export async function findWhoAsks(tx: Transaction, dossierId: string): Promise<ReceivingRole> {
  return receivingRole(
    await tx.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { isAboutCoordinator: true } }),
  )
}

/** Every name of whoever has a filing in the dossier. */
export const findFilerNames = (
  tx: Transaction,
  dossierId: string,
): Promise<{ id: string; names: string[] }[]> => tx.$queryRaw`
  SELECT o.id, array_agg(DISTINCT n.name) AS names
    FROM obstacle v JOIN organisation o ON o.id = v.filer_id, unnest(ARRAY[o.name, o.short_name]) AS n(name)
   WHERE v.dossier_id = ${dossierId}::uuid GROUP BY o.id`

export type LockedRound = {
  id: string
  dossierId: string
  round: number
  title: string
  questions: string
  silenceRule: string | null
  dueOn: PlainDate
  isClosed: boolean
}
type RoundRow = Omit<LockedRound, 'dueOn'> & { dueOn: Date }

const ROUND = Prisma.sql`c.id, c.dossier_id AS "dossierId", c.round, c.title, c.questions, c.silence_rule AS "silenceRule",
  c.due_on AS "dueOn", c.closed_at IS NOT NULL AS "isClosed"`
const toRound = (row: RoundRow | undefined): LockedRound | undefined =>
  row && { ...row, dueOn: fromDateColumn(row.dueOn) }

/** The open round of a dossier under its lock: before any of its slips, by everybody who touches them. */
export async function lockOpenRound(tx: Transaction, dossierId: string): Promise<LockedRound | undefined> {
  const [row] = await tx.$queryRaw<RoundRow[]>`
    SELECT ${ROUND} FROM consultation c WHERE c.dossier_id = ${dossierId}::uuid AND c.closed_at IS NULL FOR UPDATE`
  return toRound(row)
}

export async function lockRoundOfSlip(tx: Transaction, slipId: string): Promise<LockedRound | undefined> {
  const [row] = await tx.$queryRaw<RoundRow[]>`
    SELECT ${ROUND} FROM consultation c
     WHERE c.id = (SELECT s.consultation_id FROM opinion_slip s WHERE s.id = ${slipId}::uuid) FOR UPDATE`
  return toRound(row)
}

export type NewRound = {
  dossierId: string
  title: string
  questions: string
  silenceRule: string | null
  dueOn: PlainDate
  openedAt: Date
  openedById: string
}

/** Numbered within its dossier, whose lock is held, after the rounds of before it was split off. */
export async function insertRound(tx: Transaction, { dueOn, ...round }: NewRound): Promise<LockedRound> {
  const id = newId()
  const number = 1 + (await tx.consultation.count({ where: await alsoBeforeSplit(tx, round.dossierId, 'openedAt') }))
  await tx.consultation.create({ data: { id, ...round, round: number, dueOn: toDateColumn(dueOn) } })
  const { dossierId, title, questions, silenceRule } = round
  return { id, dossierId, round: number, title, questions, silenceRule, dueOn, isClosed: false }
}

export const closeRound = async (tx: Transaction, { id, now }: { id: string; now: Date }): Promise<void> => {
  await tx.consultation.update({ where: { id }, data: { closedAt: now } })
}

/** Who has answered may mend its answer no longer. */
export const closeAnsweredSlips = async (
  tx: Transaction,
  { roundId, now }: { roundId: string; now: Date },
): Promise<void> => {
  await tx.opinionSlip.updateMany({
    where: { consultationId: roundId, state: 'replied' },
    data: { closedAt: now, version: { increment: 1 } },
  })
}

export type LockedSlip = SlipFacts & {
  id: string
  code: string
  title: string
  version: number
  organisation: string
  dueOn: PlainDate | null
  remindedCount: number
}
type SlipRow = Omit<LockedSlip, 'state' | 'dueOn'> & { state: string; dueOn: Date | null }

const lockSlips = async (tx: Transaction, which: Prisma.Sql): Promise<LockedSlip[]> => {
  const rows = await tx.$queryRaw<SlipRow[]>`
    SELECT s.id, s.code, s.title, s.state, s.version, s.holder_id AS "holderId", o.short_name AS organisation,
           s.step_due_on AS "dueOn", s.reminded_count AS "remindedCount", c.closed_at IS NOT NULL AS "isRoundClosed"
      FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id JOIN organisation o ON o.id = s.holder_id
     WHERE ${which} ORDER BY s.id FOR UPDATE OF s`
  return rows.map((row) => ({ ...row, state: row.state as SlipState, dueOn: fromOptionalDateColumn(row.dueOn) }))
}

export const lockSlip = async (tx: Transaction, id: string): Promise<LockedSlip | undefined> =>
  (await lockSlips(tx, Prisma.sql`s.id = ${id}::uuid`))[0]

export const lockSlipsOfRound = (tx: Transaction, roundId: string): Promise<LockedSlip[]> =>
  lockSlips(tx, Prisma.sql`s.consultation_id = ${roundId}::uuid`)

export const insertSlip = async (tx: Transaction, data: Prisma.OpinionSlipUncheckedCreateInput): Promise<void> => {
  await tx.opinionSlip.create({ data })
}

export async function updateSlip(
  tx: Transaction,
  {
    id,
    version,
    changes,
  }: { id: string; version: number; changes: Omit<Prisma.OpinionSlipUncheckedUpdateManyInput, 'version' | 'id'> },
): Promise<void> {
  const { count } = await tx.opinionSlip.updateMany({
    where: { id, version },
    data: { ...changes, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`opinion slip ${id} changed under its lock`)
}

/** A correction is a row of its own; the last one counts. */
export async function insertReply(
  tx: Transaction,
  {
    opinion,
    ...reply
  }: { slipId: string; opinion: OpinionForm; repliedAt: Date; repliedById: string; isLate: boolean },
): Promise<void> {
  const ordinal = 1 + (await tx.opinionReply.count({ where: { slipId: reply.slipId } }))
  const { documentOn, ...said } = opinion
  await tx.opinionReply.create({
    data: { id: newId(), ordinal, ...said, ...reply, documentOn: toOptionalDateColumn(documentOn) },
  })
}

/** Who has not answered in the open round of a dossier, by name. */
export async function findUnanswered(reader: Reader, dossierId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ name: string }[]>`
    SELECT o.short_name AS name FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id
      JOIN organisation o ON o.id = s.holder_id
     WHERE c.dossier_id = ${dossierId}::uuid AND c.closed_at IS NULL AND s.state = 'asked' ORDER BY s.code`
  return rows.map(({ name }) => name)
}
