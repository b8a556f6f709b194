import type { OrderForm } from '#domain/assignment/order.ts'
import type { WorkBasis } from '#domain/letter/work-basis.ts'
import type { ResolutionKind } from '#domain/obstacle/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { DocumentKind } from '#domain/plan/document-kind.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromDateColumn, fromOptionalDateColumn } from './plain-date.server.ts'

export type LetterParty = { id: string; name: string; shortName: string; kind: OrganisationKind }
export type LetterParties = { issuer: LetterParty; addressee: LetterParty; superior: { name: string } | null }

/**
 * Who writes to whom, in one statement. Above the issuer stands its parent, or the province's committee; above that
 * nobody.
 */
export async function findLetterParties(
  reader: Reader,
  { issuerId, addresseeId }: { issuerId: string; addresseeId: string },
): Promise<LetterParties | undefined> {
  const [row] = await reader.$queryRaw<{ [Key in keyof LetterParties]: LetterParties[Key] }[]>`
    SELECT json_build_object('id', i.id, 'name', i.name, 'shortName', i.short_name, 'kind', i.kind) AS issuer,
           json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind) AS addressee,
           (SELECT json_build_object('name', s.name) FROM organisation s
             WHERE s.id <> i.id AND s.id = coalesce(i.parent_id, (
               SELECT m.organisation_id FROM membership m WHERE m.role = 'leadership' AND m.ended_at IS NULL LIMIT 1))) AS superior
      FROM organisation i, organisation a WHERE i.id = ${issuerId}::uuid AND a.id = ${addresseeId}::uuid`
  return row
}

export type LetterSource = { anchor: string | null; code: string; basis: WorkBasis | null }

/** What an assignment was given by, as `toBasis` reads it. */
export const GIVEN_BY = {
  order: true,
  document: {
    select: {
      id: true,
      kind: true,
      number: true,
      symbol: true,
      issuedOn: true,
      issuer: true,
      title: true,
      gapReason: true,
    },
  },
  point: { select: { resolution: { select: { id: true, kind: true, number: true, issuedOn: true } } } },
} as const

/** What each of these assignments was given by. */
export async function findLetterSources(reader: Reader, ids: readonly string[]): Promise<Map<string, LetterSource>> {
  const rows = await reader.assignment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      anchor: true,
      code: true,
      ...GIVEN_BY,
    },
    relationLoadStrategy: 'join',
  })
  return new Map(rows.map(({ id, anchor, code, ...given }) => [id, { anchor, code, basis: toBasis(given) }]))
}

type Given = {
  order: { id: string; form: string; orderedBy: string; orderedOn: Date; number: string | null } | null
  document: {
    id: string
    kind: string
    number: string | null
    symbol: string | null
    issuedOn: Date | null
    issuer: string
    title: string
    gapReason: string | null
  } | null
  point: { resolution: { id: string; kind: string; number: string; issuedOn: Date } | null } | null
}

export function toBasis({ order, document, point }: Given): WorkBasis | null {
  if (document) {
    const { id, number, symbol, issuer, title, gapReason } = document
    const issuedOn: PlainDate | null = fromOptionalDateColumn(document.issuedOn)
    return {
      from: 'document',
      id,
      kind: document.kind as DocumentKind,
      number,
      symbol,
      issuedOn,
      issuer,
      title,
      gapReason,
    }
  }
  if (order) {
    const { id, orderedBy, number } = order
    return {
      from: 'order',
      id,
      form: order.form as OrderForm,
      orderedBy,
      orderedOn: fromDateColumn(order.orderedOn),
      number,
    }
  }
  const resolution = point?.resolution
  if (!resolution) return null
  const { id, number } = resolution
  return {
    from: 'resolution',
    id,
    kind: resolution.kind as ResolutionKind,
    number,
    issuedOn: fromDateColumn(resolution.issuedOn),
  }
}

/** Whether this letter is on record for this assignment already. */
export async function isUrgedByLetter(
  reader: Reader,
  { assignmentId, number, sentOn }: { assignmentId: string; number: string; sentOn: PlainDate },
): Promise<boolean> {
  const found = await reader.event.findFirst({
    where: {
      subjectType: 'assignment',
      subjectId: assignmentId,
      type: 'AssignmentUrged',
      AND: [{ payload: { path: ['letter'], equals: number } }, { payload: { path: ['sentOn'], equals: sentOn } }],
    },
    select: { id: true },
  })
  return found !== null
}
