import { endDelegation } from '#data/delegation.server.ts'
import { recordEvent, recordEvents } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import {
  countOtherHolders,
  endAllRoles,
  findPerson,
  lockPerson,
  setPersonDisabled,
} from '#data/person-register.server.ts'
import { endSessionsOf } from '#data/sign-in.server.ts'
import { findWorkLeft, handOn } from '#data/work-left.server.ts'
import { ROLES_OF_ONE_ORGANISATION } from '#domain/access/roles-of-kind.ts'
import { decideHandingOn, type HandedOn, type LeftWork } from '#domain/person/work-left.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type Input = {
  personId: string
  /** Receiver by form field, see `receiverField`. */
  chosen: Readonly<Record<string, string>>
  /** The account is closed once everything has a receiver. */
  closes: boolean
  realNow: Date
}

/**
 * Somebody leaves: what lies with the person goes to colleagues, one by one or all at once. An account is closed only
 * when nothing is left with it; then roles and sessions end, delegations are revoked, and history keeps the name.
 */
export const handOnWork = (
  { personId, chosen, closes, realNow }: Input,
  context: CommandContext,
): Promise<Result<{ count: number }>> =>
  runCommand({ name: closes ? 'DisablePerson' : 'HandOnWork', input: { personId, chosen }, context }, async (tx) => {
    const { actor, now, commandId } = context
    if (!(await lockPerson(tx, personId))) return refuse('not-found')
    const work = await findWorkLeft(tx, { personId, today: dayAt(now) })
    const { handedOn, left } = decideHandingOn(work, chosen)
    if (!closes && handedOn.length === 0) return refuse('person-nothing-chosen')
    const refusal = closes ? await checkClosing(tx, { personId, left, actorId: actor.personId }) : undefined
    if (refusal) return refusal
    const causeId = await recordEvent(tx, {
      subjectType: 'person',
      subjectId: personId,
      type: closes ? 'PersonDisabled' : 'WorkHandedOn',
      at: now,
      actor,
      commandId,
      payload: { handedOn: handedOn.length },
    })
    for (const item of handedOn) await handOn(tx, { item, personId, now })
    await tellReceivers(tx, { handedOn, causeId, context })
    if (closes) await close(tx, { personId, work, realNow, context })
    return accept({ count: handedOn.length })
  })

async function checkClosing(
  tx: Transaction,
  { personId, left, actorId }: { personId: string; left: readonly LeftWork[]; actorId: string },
): Promise<Refusal | undefined> {
  if (personId === actorId) return refuse('own-account')
  const person = await findPerson(tx, personId)
  for (const role of ['administrator', ...ROLES_OF_ONE_ORGANISATION] as const) {
    const isHeld = person?.memberships.some((held) => held.role === role)
    if (!isHeld || (await countOtherHolders(tx, { personId, role })) > 0) continue
    return role === 'administrator' ? refuse('last-administrator') : refuse('last-of-role')
  }
  return left.length > 0 ? refuse('person-work-left', { params: { count: left.length } }) : undefined
}

/** What those in charge now see in the history of the matter and in their mail. */
const TELLINGS = {
  officer: { subjectType: 'assignment', event: 'AssignmentHandedDown', message: 'assignment-handed-down' },
  dossier: { subjectType: 'dossier', event: 'DossierReassigned', message: 'dossier-for-direction' },
} as const

const tellingOf = (item: HandedOn) =>
  item.kind === 'officer' || item.kind === 'dossier' ? [{ ...item, ...TELLINGS[item.kind] }] : []

const receiverName = ({ receivers, receiverId }: HandedOn): string =>
  receivers.find(({ id }) => id === receiverId)?.name ?? ''

async function tellReceivers(
  tx: Transaction,
  { handedOn, causeId, context }: { handedOn: readonly HandedOn[]; causeId: string; context: CommandContext },
): Promise<void> {
  const { actor, now } = context
  const told = handedOn.flatMap(tellingOf)
  await recordEvents(
    tx,
    told.map((item) => ({
      subjectType: item.subjectType,
      subjectId: item.id,
      type: item.event,
      at: now,
      actor,
      causeId,
      payload: item.subjectType === 'dossier' ? { leader: receiverName(item) } : { officerId: item.receiverId },
    })),
  )
  await notify(
    tx,
    told.map(({ id, receiverId, message, subjectType, label, title }) => ({
      personId: receiverId,
      kind: message,
      params: { by: actor.personName, code: label, title },
      subjectType,
      subjectId: id,
      urgency: 'now' as const,
      dedupeKey: `handed-on:${causeId}:${id}:${receiverId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
}

async function close(
  tx: Transaction,
  {
    personId,
    work,
    realNow,
    context,
  }: { personId: string; work: readonly LeftWork[]; realNow: Date; context: CommandContext },
): Promise<void> {
  const { actor, now } = context
  for (const { id } of work.filter(({ kind }) => kind === 'delegation'))
    await endDelegation(tx, { id, by: actor.personId, at: now, realNow })
  await endAllRoles(tx, { personId, at: now })
  await setPersonDisabled(tx, { id: personId, disabledAt: now })
  await endSessionsOf(tx, { personId, realNow })
}
