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

/**
 * Files of this person by id, in the order of the ids, and those of papers that wait inside the agency: a colleague may
 * send such a paper anew. Ids of others are as good as unknown.
 */
export async function findOwnFiles(
  reader: Reader,
  { fileIds, personId, organisationId }: { fileIds: readonly string[]; personId: string; organisationId: string },
): Promise<StoredFileRef[]> {
  if (fileIds.length === 0) return []
  const rows = await reader.storedFile.findMany({
    where: {
      id: { in: [...fileIds] },
      OR: [{ uploadedById: personId }, { subjectType: 'sign-off', organisationId }],
    },
    select: REF,
  })
  return fileIds.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

export type FileHook = { subjectType: SubjectType; subjectId: string; purpose: string }

/** Hangs files of this person that hang nowhere yet on a subject, and those of a paper; answers how many. */
export async function hangFiles(
  tx: Transaction,
  {
    fileIds,
    personId,
    signOffId,
    ...hook
  }: FileHook & { fileIds: readonly string[]; personId: string; signOffId: string | null },
): Promise<number> {
  const own = { uploadedById: personId, subjectType: null }
  const { count } = await tx.storedFile.updateMany({
    where: {
      id: { in: [...fileIds] },
      OR: signOffId ? [own, { subjectType: 'sign-off', subjectId: signOffId }] : [own],
    },
    data: hook,
  })
  return count
}

/** Files that hang on a paper, in the order in which they came. */
export const findFilesOfSignOff = (reader: Reader, signOffId: string): Promise<StoredFileRef[]> =>
  reader.storedFile.findMany({
    where: { subjectType: 'sign-off', subjectId: signOffId },
    select: REF,
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
  })

/** What is no longer part of a paper that is sent anew belongs to nothing, and is swept with other such uploads. */
export async function dropFilesOfSignOff(
  tx: Transaction,
  { signOffId, keep }: { signOffId: string; keep: readonly string[] },
): Promise<void> {
  await tx.storedFile.updateMany({
    where: { subjectType: 'sign-off', subjectId: signOffId, id: { notIn: [...keep] } },
    data: { subjectType: null, subjectId: null, purpose: null },
  })
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
