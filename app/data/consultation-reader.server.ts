import type { GivenOpinion } from '#domain/consultation/round.ts'
import type { SlipState, Stance } from '#domain/consultation/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'
import { alsoBeforeSplit } from './split-origin.server.ts'

const SLIP = {
  holder: { select: { shortName: true, name: true, kind: true } },
  replies: { orderBy: { ordinal: 'desc' }, include: { repliedBy: { select: { displayName: true } } } },
} as const satisfies Prisma.OpinionSlipInclude
type SlipRow = Prisma.OpinionSlipGetPayload<{ include: typeof SLIP }>
type ReplyRow = SlipRow['replies'][number]

const toOpinion = (reply: ReplyRow): GivenOpinion & { id: string; by: string; repliedAt: Date; isLate: boolean } => ({
  id: reply.id,
  stance: reply.stance as Stance,
  text: reply.text,
  documentNumber: reply.documentNumber,
  documentOn: fromOptionalDateColumn(reply.documentOn),
  repliedAt: reply.repliedAt,
  repliedOn: dayAt(reply.repliedAt),
  by: reply.repliedBy.displayName,
  isLate: reply.isLate,
})

const toSlip = (row: SlipRow) => {
  const [opinion, ...earlier] = row.replies.map(toOpinion)
  return {
    id: row.id,
    code: row.code,
    state: row.state as SlipState,
    holderId: row.holderId,
    organisation: row.holder.shortName,
    name: row.holder.name,
    sentAt: row.sentAt,
    dueOn: fromOptionalDateColumn(row.stepDueOn),
    remindedCount: row.remindedCount,
    remindedAt: row.remindedAt,
    withdrawReason: row.withdrawReason,
    opinion: opinion ?? null,
    earlier,
  }
}

/** The rounds of a dossier with all their slips, as part of what is read of it. */
export const ROUNDS = {
  orderBy: { round: 'asc' },
  include: { openedBy: { select: { displayName: true } }, slips: { orderBy: { code: 'asc' }, include: SLIP } },
} as const satisfies Prisma.Dossier$consultationsArgs

export function toRound(row: Prisma.ConsultationGetPayload<{ include: (typeof ROUNDS)['include'] }>) {
  return {
    id: row.id,
    round: row.round,
    title: row.title,
    questions: row.questions,
    silenceRule: row.silenceRule,
    dueOn: fromDateColumn(row.dueOn),
    openedAt: row.openedAt,
    openedBy: row.openedBy.displayName,
    closedAt: row.closedAt,
    slips: row.slips.map(toSlip),
  }
}

/** The same in a statement of their own, with the rounds of before the dossier was split off. */
export async function findRounds(reader: Reader, { id: dossierId, isSplitOff }: { id: string; isSplitOff: boolean }) {
  const rows = await reader.consultation.findMany({
    // One that was not split off came from nowhere: there is nothing to ask for.
    where: isSplitOff ? await alsoBeforeSplit(reader, dossierId, 'openedAt') : { dossierId },
    relationLoadStrategy: 'join',
    orderBy: { openedAt: 'asc' },
    include: { ...ROUNDS.include, dossier: { select: { id: true, code: true } } },
  })
  return rows.map((row) => ({ ...toRound(row), from: row.dossierId === dossierId ? undefined : row.dossier }))
}

/** One slip with what its agency is asked. Of the dossier only where it is: whoever may read that opens it there. */
export async function findSlipPage(reader: Reader, id: string) {
  const row = await reader.opinionSlip.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: { ...SLIP, consultation: { include: { dossier: { select: { id: true, code: true } } } } },
  })
  if (!row) return undefined
  const { dossier, ...round } = row.consultation
  return {
    ...toSlip(row),
    title: row.title,
    isRoundClosed: round.closedAt !== null,
    round: {
      round: round.round,
      questions: round.questions,
      silenceRule: round.silenceRule,
      dueOn: fromDateColumn(round.dueOn),
      closedAt: round.closedAt,
    },
    dossier,
  }
}

/** Slips of an agency that wait for its answer, soonest first. */
export const OWED_SLIPS = {
  where: { state: 'asked' },
  orderBy: [{ stepDueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  select: { id: true, code: true, title: true, stepDueOn: true, sentAt: true },
} as const satisfies Prisma.Organisation$opinionSlipsArgs

export const toOwedSlip = ({
  stepDueOn,
  ...row
}: Prisma.OpinionSlipGetPayload<{ select: (typeof OWED_SLIPS)['select'] }>) => ({
  ...row,
  dueOn: fromOptionalDateColumn(stepDueOn),
})

/** Who has a slip, for the question who may open its files. */
export async function findSlipHolder(reader: Reader, id: string): Promise<{ holderId: string } | undefined> {
  return (await reader.opinionSlip.findUnique({ where: { id }, select: { holderId: true } })) ?? undefined
}
