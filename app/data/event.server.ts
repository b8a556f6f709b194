import type { Actor } from '#domain/access/roles.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

/** What is worth keeping of an event besides who and when: codes and values, no sentences. */
export type EventPayload = Prisma.InputJsonObject

export type NewEvent = {
  subjectType: SubjectType
  subjectId: string
  /** Past tense, same stem as its command: `AssignmentAccepted`. */
  type: string
  at: Date
  /** Nobody for what a clock did. */
  actor: Actor | null
  commandId?: string
  /** The event this one follows from: one command, one first event, any number of consequences. */
  causeId?: string
  /** The agency for which something is entered from its paper; whom a deputy represents comes with the actor. */
  onBehalfOf?: string
  payload?: EventPayload
}

/** A deputy may enter the letter of an agency: both are named. */
const representedBy = ({ actor, onBehalfOf }: NewEvent): string | null =>
  [actor?.onBehalfOf?.personName, onBehalfOf].filter(Boolean).join('; ') || null

const toRow = (event: NewEvent, id: string) => ({
  id,
  at: event.at,
  subjectType: event.subjectType,
  subjectId: event.subjectId,
  type: event.type,
  commandId: event.commandId ?? null,
  causeId: event.causeId ?? null,
  personId: event.actor?.personId ?? null,
  personName: event.actor?.personName ?? null,
  role: event.actor?.role ?? null,
  organisationId: event.actor?.organisationId ?? null,
  organisationName: event.actor?.organisationName ?? null,
  onBehalfOf: representedBy(event),
  delegationId: event.actor?.onBehalfOf?.delegationId ?? null,
  payload: event.payload ?? {},
})

/** Writes the audit row and returns its id, to be named as the cause of what follows from it. */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<string> {
  const id = newId()
  await tx.event.create({ data: toRow(event, id) })
  return id
}

/** Many at once, in one statement; answers their ids in the same order. */
export async function recordEvents(tx: Transaction, events: readonly NewEvent[]): Promise<string[]> {
  const rows = events.map((event) => toRow(event, newId()))
  if (rows.length === 0) return []
  await tx.$executeRaw`
    INSERT INTO event (id, at, subject_type, subject_id, type, command_id, cause_id, person_id, person_name, role,
                       organisation_id, organisation_name, on_behalf_of, delegation_id, payload)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, at timestamptz, "subjectType" text, "subjectId" uuid, type text, "commandId" uuid, "causeId" uuid,
           "personId" uuid, "personName" text, role text, "organisationId" uuid, "organisationName" text,
           "onBehalfOf" text, "delegationId" uuid, payload jsonb)`
  return rows.map(({ id }) => id)
}

/** The newest event of a kind: what a clock does later follows from it. */
export async function findLastEventId(
  tx: Transaction,
  { subjectType, subjectId, type }: { subjectType: SubjectType; subjectId: string; type: string },
): Promise<string> {
  const { id } = await tx.event.findFirstOrThrow({
    where: { subjectType, subjectId, type },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return id
}
