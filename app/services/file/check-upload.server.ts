import {
  type AcceptedType,
  cleanFileName,
  FILE_LIMIT_BYTES,
  isAcceptedType,
  isNamedAs,
} from '#domain/file/accepted-types.ts'
import { isClassified } from '#domain/plan/accept-source.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { keepFile, newStorageKey, sniffType } from '#platform/files.server.ts'

export type Upload = { storageKey: string; name: string; mediaType: AcceptedType; sizeBytes: number; sha256: string }

type UploadRefusal = 'file-too-large' | 'file-type' | 'file-empty' | 'classified'

/** Looks at one file that was sent in and, when it may stay, puts it on the disk. Nothing knows of it there yet. */
export async function checkUpload(file: File): Promise<Result<Upload, UploadRefusal>> {
  const name = cleanFileName(file.name)
  const named = { params: { name } }
  if (file.size === 0) return refuse('file-empty', named)
  if (file.size > FILE_LIMIT_BYTES) return refuse('file-too-large', { params: { name, size: file.size } })
  const mediaType = await sniffType(file)
  if (!mediaType || !isAcceptedType(mediaType) || !isNamedAs(name, mediaType)) return refuse('file-type', named)
  if (mediaType === 'text/plain' && isClassified(await file.text())) return refuse('classified', named)
  const storageKey = newStorageKey()
  const { sha256 } = await keepFile(storageKey, file)
  return accept({ storageKey, name, mediaType, sizeBytes: file.size, sha256 })
}
