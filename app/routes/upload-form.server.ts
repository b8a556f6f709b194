import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'
import { z } from 'zod'
import { formatFileSize } from '#components/ui/format.ts'
import { findOwnFiles, type StoredFileRef } from '#data/file.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { FILE_LIMIT_BYTES, MOST_FILES } from '#domain/file/accepted-types.ts'
import { db } from '#platform/db.server.ts'
import { dropFile } from '#platform/files.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { checkUpload, type Upload } from '#services/file/check-upload.server.ts'
import { registerUpload } from '#services/file/register-upload.server.ts'
import type { FormState } from './form-data.server.ts'

/** Read this far, so that a file over the limit can be named with its weight and the rest of the form is kept. */
const READ_FILE_BYTES = 3 * FILE_LIMIT_BYTES
const READ_TOTAL_BYTES = (MOST_FILES + 1) * FILE_LIMIT_BYTES
const READ_FILES = 3 * MOST_FILES

export type UploadForm = {
  /** The fields of the form without its files. */
  form: FormData
  /** New files by field. */
  files: Record<string, StoredFileRef[]>
  /** Files kept from an earlier try (hidden `fileId`) and the new ones: what the command hangs on its subject. */
  keptFiles: StoredFileRef[]
  refusals: FormState['errors']
}

type Received = { field: string; upload: Upload }

const UuidSchema = z.uuid()
const isUuid = (value: FormDataEntryValue | null): value is string => UuidSchema.safeParse(value).success

/** Over what is read at all: the page says so; what was typed is still in the browser one step back. */
function refuseWhole(error: unknown): never {
  const isTooLarge =
    error instanceof MaxFileSizeExceededError ||
    error instanceof MaxTotalSizeExceededError ||
    error instanceof MaxFilesExceededError
  if (isTooLarge) throw data(null, { status: 413 })
  if (error instanceof FormDataParseError) throw data(null, { status: 422 })
  throw error
}

/** A file field left empty arrives as a file without name and bytes. */
const isLeftEmpty = (file: File): boolean => file.size === 0 && (file.name === '' || file.name === 'file-upload')

const shownParams = (params: Record<string, string | number> = {}) =>
  typeof params.size === 'number'
    ? { ...params, size: formatFileSize(params.size), limit: formatFileSize(FILE_LIMIT_BYTES) }
    : params

/**
 * Reads a form with files. Each file is looked at and stored at once, so that it survives when the form is refused; what
 * may not stay is named in `refusals` beside its field, with everything else kept.
 */
export async function readUploadForm(
  request: Request,
  { actor, now }: { actor: Actor; now: Date },
): Promise<UploadForm> {
  const received: Received[] = []
  const refusals: UploadForm['refusals'] = []
  const limits = { maxFileSize: READ_FILE_BYTES, maxTotalSize: READ_TOTAL_BYTES, maxFiles: READ_FILES }
  const form = await parseFormData(request, limits, async (file) => {
    if (isLeftEmpty(file)) return null
    const field = file.fieldName
    if (received.length >= MOST_FILES) {
      if (!refusals.some(({ reason }) => reason === 'too-many-files'))
        refusals.push({ field, reason: 'too-many-files', params: { limit: MOST_FILES } })
      return null
    }
    const checked = await checkUpload(file)
    if (checked.ok) received.push({ field, upload: checked.value })
    else refusals.push({ field, reason: checked.reason, params: shownParams(checked.params) })
    return null
  }).catch(async (error: unknown) => {
    await Promise.all(received.map(({ upload }) => dropFile(upload.storageKey)))
    return refuseWhole(error)
  })
  const given = form.get('commandId')
  const commandId = isUuid(given) ? given : newId()
  const files: UploadForm['files'] = {}
  for (const { field, upload } of received) {
    const file = await registerUpload(upload, { actor, commandId, now })
    files[field] = [...(files[field] ?? []), file]
  }
  const { personId, organisationId } = actor
  const earlier = await findOwnFiles(db, { fileIds: form.getAll('fileId').filter(isUuid), personId, organisationId })
  const keptFiles = [...new Map([...earlier, ...Object.values(files).flat()].map((file) => [file.id, file])).values()]
  return { form, files, keptFiles, refusals }
}
