import { OPEN_SIGN_OFF_STATES, type SignOffFacts, type SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { cancelUnsentOfSignOffs } from './notification-cancel.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

export type StoredSignOff = SignOffFacts & {
  id: string
  assignmentId: string
  input: unknown
  preparedById: string
  preparedByName: string
  askedAt: Date
  /** Of its work, as a day and an hour; empty where it has none. */
  dueOn: string
  dueTime: string
}

const SELECTED = {
  id: true,
  assignmentId: true,
  action: true,
  organisationId: true,
  state: true,
  input: true,
  preparedById: true,
  officerId: true,
  askedAt: true,
  preparedBy: { select: { displayName: true } },
  assignment: { select: { dueOn: true, dueTime: true } },
} as const satisfies Prisma.SignOffSelect

type Row = Prisma.SignOffGetPayload<{ select: typeof SELECTED }>

const toStored = ({ preparedBy, assignment, action, state, ...row }: Row): StoredSignOff => ({
  ...row,
  dueOn: fromOptionalDateColumn(assignment.dueOn) ?? '',
  dueTime: assignment.dueTime ?? '',
  action: action as SignedAction,
  state: state as SignOffState,
  preparedByName: preparedBy.displayName,
})

export const findSignOff = async (reader: Reader, id: string): Promise<StoredSignOff | undefined> => {
  const row = await reader.signOff.findUnique({ where: { id }, select: SELECTED })
  return row ? toStored(row) : undefined
}

/** Whether the head of this agency signs what leaves it. Read by an act that is about to leave. */
export const leadHeadSigns = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { headSigns: true } }))
    .headSigns

/** The open paper of a kind; guarded by the lock of its assignment, as every change of a paper is. */
export async function findOpenSignOff(
  tx: Transaction,
  { assignmentId, action }: { assignmentId: string; action: SignedAction },
): Promise<StoredSignOff | undefined> {
  const row = await tx.signOff.findFirst({
    where: { assignmentId, action, state: { in: [...OPEN_SIGN_OFF_STATES] } },
    select: SELECTED,
  })
  return row ? toStored(row) : undefined
}

/** All open papers of these works, oldest first. */
export async function findOpenSignOffsOf(tx: Transaction, assignmentIds: readonly string[]): Promise<StoredSignOff[]> {
  const rows = await tx.signOff.findMany({
    where: { assignmentId: { in: [...assignmentIds] }, state: { in: [...OPEN_SIGN_OFF_STATES] } },
    select: SELECTED,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toStored)
}

type Prepared = { input: Prisma.InputJsonObject; by: string; at: Date; remindAt: Date }

export async function insertSignOff(
  tx: Transaction,
  {
    input,
    by,
    at,
    remindAt,
    ...matter
  }: Prepared & { assignmentId: string; action: SignedAction; organisationId: string },
): Promise<string> {
  const id = newId()
  await tx.signOff.create({
    data: {
      id,
      ...matter,
      state: 'pending',
      input,
      preparedById: by,
      officerId: by,
      askedAt: at,
      nextStepAt: remindAt,
    },
  })
  return id
}

/** Edited and sent to the head anew; what was said of the earlier round stands in the history. */
export async function sendSignOffAgain(
  tx: Transaction,
  { id, input, by, at, remindAt }: Prepared & { id: string },
): Promise<void> {
  await tx.signOff.update({
    where: { id },
    data: {
      state: 'pending',
      input,
      preparedById: by,
      officerId: by,
      askedAt: at,
      nextStepAt: remindAt,
      round: { increment: 1 },
      decidedById: null,
      decidedFor: null,
      decidedAt: null,
      reason: null,
      version: { increment: 1 },
    },
  })
}

type Ended = { state: SignOffState; by: string | null; onBehalfOf: string | null; at: Date; reason: string | null }

/** Signed, with its officer again, or stood down: nobody is asked to sign it any more. */
export async function closeSignOffs(
  tx: Transaction,
  { ids, state, by, onBehalfOf, at, reason }: Ended & { ids: readonly string[] },
): Promise<void> {
  await cancelUnsentOfSignOffs(tx, { ids, now: at })
  await tx.signOff.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      state,
      decidedById: by,
      decidedFor: onBehalfOf,
      decidedAt: at,
      reason,
      nextStepAt: null,
      version: { increment: 1 },
    },
  })
}

/** The work is another agency's now: its head is asked, and reminded, as if the paper had been sent up to that one. */
export async function moveSignOffs(
  tx: Transaction,
  { ids, organisationId, remindAt }: { ids: readonly string[]; organisationId: string; remindAt: Date },
): Promise<void> {
  await tx.signOff.updateMany({
    where: { id: { in: [...ids] } },
    data: { organisationId, version: { increment: 1 } },
  })
  await setReminder(tx, { ids, nextStepAt: remindAt })
}

/** False where it stands so already. */
export async function setHeadSigns(
  tx: Transaction,
  { organisationId, headSigns }: { organisationId: string; headSigns: boolean },
): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { id: organisationId, headSigns: !headSigns },
    data: { headSigns, version: { increment: 1 } },
  })
  return count === 1
}

export type DueReminder = {
  id: string
  action: SignedAction
  round: number
  preparedByName: string
  /** Of the work, as a day and an hour; empty where it has none. */
  dueOn: string
  dueTime: string
}

/** Papers of an agency of which its head is to be reminded now; one that somebody holds is left for the next look. */
export const lockDueReminders = (
  tx: Transaction,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<DueReminder[]> => tx.$queryRaw<DueReminder[]>`
  SELECT s.id, s.action, s.round, p.display_name AS "preparedByName", coalesce(a.due_on::text, '') AS "dueOn", coalesce(a.due_time, '') AS "dueTime"
    FROM sign_off s JOIN person p ON p.id = s.prepared_by_id JOIN assignment a ON a.id = s.assignment_id
   WHERE s.organisation_id = ${organisationId}::uuid AND s.next_step_at <= ${now}
   ORDER BY s.next_step_at, s.id FOR UPDATE OF s SKIP LOCKED`

export async function setReminder(
  tx: Transaction,
  { ids, nextStepAt }: { ids: readonly string[]; nextStepAt: Date | null },
): Promise<void> {
  await tx.signOff.updateMany({ where: { id: { in: [...ids] }, state: 'pending' }, data: { nextStepAt } })
}
