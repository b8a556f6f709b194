import { isSigned, type PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { Reader } from '#platform/db.server.ts'

const PARTIES = { leadId: true, givenById: true, parties: { select: { organisationId: true, role: true } } } as const

function toParties(row: {
  leadId: string
  givenById: string | null
  parties: readonly { organisationId: string; role: string }[]
}) {
  const idsOf = (role: string) =>
    row.parties.filter((party) => party.role === role).map((party) => party.organisationId)
  const { leadId, givenById } = row
  return { leadId, givenById, coordinatingIds: idsOf('coordinating'), followingIds: idsOf('following') }
}

/** Who takes part in the assignment a file hangs on. */
export async function findAssignmentParties(reader: Reader, assignmentId: string) {
  const row = await reader.assignment.findUnique({ where: { id: assignmentId }, select: PARTIES })
  return row ? toParties(row) : undefined
}

/** The same for each assignment that one order gave. */
export async function findAssignmentsOfOrder(reader: Reader, orderId: string) {
  const rows = await reader.assignment.findMany({ where: { orderId }, select: PARTIES })
  return rows.map(toParties)
}

export async function findAssignmentOfExtension(reader: Reader, extensionId: string): Promise<string | undefined> {
  const row = await reader.extensionRequest.findUnique({ where: { id: extensionId }, select: { assignmentId: true } })
  return row?.assignmentId
}

/** Who filed the obstacle, who holds it now, and to whom it was sent. */
export async function findObstacleHands(reader: Reader, obstacleId: string) {
  const row = await reader.obstacle.findUnique({
    where: { id: obstacleId },
    select: { filerId: true, holderId: true, forwardedToId: true },
  })
  return row ?? undefined
}

export async function isPlanPublished(reader: Reader, documentId: string): Promise<boolean> {
  const row = await reader.sourceDocument.findUnique({ where: { id: documentId }, select: { state: true } })
  return row !== null && isSigned(row.state as PlanState)
}

export async function findDocumentOfItem(reader: Reader, itemId: string): Promise<string | undefined> {
  const row = await reader.planItem.findUnique({ where: { id: itemId }, select: { documentId: true } })
  return row?.documentId
}

export async function findDocumentOfReading(reader: Reader, readingId: string): Promise<string | undefined> {
  const row = await reader.targetReading.findUnique({
    where: { id: readingId },
    select: { item: { select: { documentId: true } } },
  })
  return row?.item.documentId
}

/** Whom a document speaks to that is or was in force: the leads of its points and the filers it answers. */
export async function findResolutionAddressees(reader: Reader, resolutionId: string): Promise<string[]> {
  const row = await reader.resolution.findUnique({
    where: { id: resolutionId, state: { in: ['in-force', 'replaced'] } },
    select: { points: { select: { leadId: true, filings: { select: { obstacle: { select: { filerId: true } } } } } } },
  })
  return (row?.points ?? []).flatMap((point) => [
    ...(point.leadId ? [point.leadId] : []),
    ...point.filings.map((filing) => filing.obstacle.filerId),
  ])
}
