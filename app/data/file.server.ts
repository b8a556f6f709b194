import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

/** A stored file as forms and commands refer to it. */
export type StoredFileRef = { id: string; name: string; sizeBytes: number; mediaType: string; sha256: string }

const REF = { id: true, name: true, sizeBytes: true, mediaType: true, sha256: true } as const

export type NewStoredFile = StoredFileRef & {
  storageKey: string
  uploadedById: string
  organisationId: string
  uploadedAt: Date
}

/** False when the same file of the same form is there already. */
export async function insertStoredFile(tx: Transaction, file: NewStoredFile): Promise<boolean> {
  const { count } = await tx.storedFile.createMany({ data: [file], skipDuplicates: true })
  return count === 1
}

/** Files of this person by id, in the order of the ids; ids of others are as good as unknown. */
export async function findOwnFiles(
  reader: Reader,
  { fileIds, personId }: { fileIds: readonly string[]; personId: string },
): Promise<StoredFileRef[]> {
  if (fileIds.length === 0) return []
  const rows = await reader.storedFile.findMany({
    where: { id: { in: [...fileIds] }, uploadedById: personId },
    select: REF,
  })
  return fileIds.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

export type FileHook = { subjectType: SubjectType; subjectId: string; purpose: string }

/** Hangs files of this person that hang nowhere yet on a subject; answers how many. */
export async function hangFiles(
  tx: Transaction,
  { fileIds, personId, ...hook }: FileHook & { fileIds: readonly string[]; personId: string },
): Promise<number> {
  const { count } = await tx.storedFile.updateMany({
    where: { id: { in: [...fileIds] }, uploadedById: personId, subjectType: null },
    data: hook,
  })
  return count
}

export async function findFileToOpen(reader: Reader, fileId: string) {
  const row = await reader.storedFile.findUnique({ where: { id: fileId } })
  return row ? { ...row, subjectType: row.subjectType as SubjectType | null } : undefined
}
export type FileToOpen = NonNullable<Awaited<ReturnType<typeof findFileToOpen>>>

/** One upload of this person that hangs nowhere yet. */
export async function findUploadedFile(
  reader: Reader,
  { fileId, personId }: { fileId: string; personId: string },
): Promise<StoredFileRef | undefined> {
  const where = { id: fileId, uploadedById: personId, subjectType: null }
  return (await reader.storedFile.findFirst({ where, select: REF })) ?? undefined
}
