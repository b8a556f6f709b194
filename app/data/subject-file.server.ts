import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Reader } from '#platform/db.server.ts'

/** Files that hang on these subjects, oldest first. Whether this person may open one is asked at its own address. */
export async function findSubjectFiles(
  reader: Reader,
  { subjectType, subjectIds }: { subjectType: SubjectType; subjectIds: readonly string[] },
) {
  return reader.storedFile.findMany({
    where: { subjectType, subjectId: { in: [...subjectIds] } },
    select: { id: true, name: true, sizeBytes: true, subjectId: true, purpose: true },
    orderBy: { uploadedAt: 'asc' },
  })
}
