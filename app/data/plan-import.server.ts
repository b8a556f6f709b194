import type { Actor } from '#domain/access/roles.ts'
import type { SourceFormat } from '#domain/source/source-format.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/** `read` has become a document; of a `refused` one the file is gone. */
export type ImportState = 'received' | 'reading' | 'read' | 'refused'

export type NewImport = {
  id: string
  fileId: string
  fileName: string
  sizeBytes: number
  fileSha256: string
  format: SourceFormat
  field: 'file' | 'text'
  readAgain: boolean
  /** Who asked, as they were then: the document is entered in their name. */
  actor: Actor
  receivedAt: Date
}

export async function insertImport(tx: Transaction, { actor, ...row }: NewImport): Promise<void> {
  await tx.planImport.create({ data: { ...row, actor: actor as Prisma.InputJsonObject, createdById: actor.personId } })
}

export type ClaimedImport = NewImport & { attempt: number }

/**
 * The oldest document that nobody reads, for this worker to read until the lease ends. One whose worker was killed is
 * found again when its lease has ended; a worker that only was slow finds that the row's attempt is no longer its own.
 */
export async function claimImport(reader: Reader, leaseMs: number): Promise<ClaimedImport | undefined> {
  const rows = await reader.$queryRaw<ClaimedImport[]>`
    UPDATE plan_import SET state = 'reading', attempt = attempt + 1, pages_done = NULL, pages_total = NULL,
      lease_until = now() + make_interval(secs => ${leaseMs / 1000})
    WHERE id = (
      SELECT id FROM plan_import WHERE state = 'received' OR (state = 'reading' AND lease_until < now())
      ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, file_id AS "fileId", file_name AS "fileName", size_bytes AS "sizeBytes", file_sha256 AS "fileSha256",
      format, field, read_again AS "readAgain", actor, received_at AS "receivedAt", attempt`
  return rows[0]
}

type Held = { id: string; attempt: number }
type Progress = { done: number; total: number } | undefined

const heldBy = ({ id, attempt }: Held) => ({ id, attempt, state: 'reading' })

/** Says how far the reading is, and that this worker still reads. False when the row is no longer this worker's. */
export async function holdImport(
  reader: Reader,
  { id, attempt, leaseMs, progress }: Held & { leaseMs: number; progress: Progress },
): Promise<boolean> {
  const count = await reader.$executeRaw`
    UPDATE plan_import SET lease_until = now() + make_interval(secs => ${leaseMs / 1000}),
      pages_done = ${progress?.done ?? null}::int, pages_total = ${progress?.total ?? null}::int
    WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'reading'`
  return count === 1
}

export async function finishImport(
  tx: Transaction,
  { planId, encoding, ...held }: Held & { planId: string; encoding: string | null },
): Promise<boolean> {
  const data = { state: 'read', planId, encoding, leaseUntil: null }
  return (await tx.planImport.updateMany({ where: heldBy(held), data })).count === 1
}

type Refused = Held & { refusal: string; params: Record<string, string | number> | undefined; keepsFile: boolean }

/** Of what is not kept nothing is left but the refusal; a name may tell as much as a text. */
export async function refuseImport(
  tx: Transaction,
  { refusal, params, keepsFile, ...held }: Refused & { hidesName: boolean },
): Promise<boolean> {
  const { count } = await tx.planImport.updateMany({
    where: heldBy(held),
    data: {
      state: 'refused',
      refusal,
      refusalParams: params ?? Prisma.DbNull,
      leaseUntil: null,
      ...(keepsFile ? {} : { fileId: null }),
      ...(held.hidesName ? { fileName: '', fileSha256: '' } : {}),
    },
  })
  return count === 1
}

/** Reads once more what was read before, as the person wishes. False when it is not waiting for that answer. */
export async function queueImportAgain(
  tx: Transaction,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const { count } = await tx.planImport.updateMany({
    where: {
      id,
      createdById: personId,
      state: 'refused',
      refusal: 'read-before',
      closedAt: null,
      fileId: { not: null },
    },
    data: { state: 'received', readAgain: true, refusal: null, refusalParams: Prisma.DbNull },
  })
  return count === 1
}

/** A refusal that was read is not shown in the list any more. */
export async function closeImport(tx: Transaction, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const { count } = await tx.planImport.updateMany({
    where: { id, state: 'refused', closedAt: null },
    data: { closedAt: at },
  })
  return count === 1
}

const SHOWN = {
  id: true,
  fileId: true,
  state: true,
  fileName: true,
  sizeBytes: true,
  format: true,
  field: true,
  createdById: true,
  receivedAt: true,
  pagesDone: true,
  pagesTotal: true,
  encoding: true,
  refusal: true,
  refusalParams: true,
  planId: true,
  closedAt: true,
} as const

type ShownRow = Prisma.PlanImportGetPayload<{ select: typeof SHOWN }>

const toShown = ({ refusal, refusalParams, state, ...row }: ShownRow) => ({
  ...row,
  state: state as ImportState,
  refusal: refusal ? { reason: refusal, params: (refusalParams ?? {}) as Record<string, string | number> } : null,
})
export type ShownImport = ReturnType<typeof toShown>

export async function findImport(reader: Reader, id: string): Promise<ShownImport | undefined> {
  const row = await reader.planImport.findUnique({ where: { id }, select: SHOWN })
  return row ? toShown(row) : undefined
}

/** What is on its way in, and what was refused and nobody has looked at. */
export async function listOpenImports(reader: Reader): Promise<ShownImport[]> {
  const rows = await reader.planImport.findMany({
    where: { state: { not: 'read' }, closedAt: null },
    select: SHOWN,
    orderBy: { queuedAt: 'desc' },
  })
  return rows.map(toShown)
}

/** Of a file that is not kept, the row goes too: its bytes are removed after this has committed. */
export async function forgetFile(tx: Transaction, fileId: string): Promise<string | undefined> {
  const file = await tx.storedFile.findFirst({ where: { id: fileId, subjectType: null }, select: { storageKey: true } })
  if (file) await tx.storedFile.deleteMany({ where: { id: fileId, subjectType: null } })
  return file?.storageKey
}
