import { MaxFileSizeExceededError, MaxTotalSizeExceededError, parseFormData } from '@remix-run/form-data-parser'
import { data } from 'react-router'
import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { MAX_SOURCE_BYTES } from '#domain/source/limits.ts'
import { openFile } from '#services/file/open-file.server.ts'
import type { PlanSource } from '#services/plan/import-plan.server.ts'

/** Read so far, that a file over the limit can be named with its weight; more is not taken off the line. */
const READ_LIMIT_BYTES = 3 * MAX_SOURCE_BYTES

export type SourceForm = {
  form: FormData
  source: Result<PlanSource, 'source-missing' | 'source-both' | 'source-too-long'>
}

/**
 * The text of a plan as it was sent: a file, or pasted words, or a file kept from a try before. Nothing is stored here:
 * a document under a secrecy stamp must not even lie in a folder of ours.
 */
export async function readSourceForm(request: Request, actor: Actor): Promise<SourceForm> {
  let upload: { bytes: Uint8Array; fileName: string } | null = null
  const limits = { maxFileSize: READ_LIMIT_BYTES, maxTotalSize: 2 * READ_LIMIT_BYTES, maxFiles: 1 }
  const form = await parseFormData(request, limits, async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes.length > 0 || (file.name !== '' && file.name !== 'file-upload')) upload = { bytes, fileName: file.name }
    return null
  }).catch((error: unknown) => {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
      throw data(null, { status: 413 })
    throw error
  })
  return { form, source: await chooseSource(form, upload, actor) }
}

async function chooseSource(
  form: FormData,
  upload: { bytes: Uint8Array; fileName: string } | null,
  actor: Actor,
): Promise<SourceForm['source']> {
  const pasted = String(form.get('text') ?? '')
  const readAgain = form.get('readAgain') === 'yes'
  if (upload && pasted.trim() !== '') return refuse('source-both', { field: 'file' })
  if (upload) return accept({ ...upload, field: 'file', readAgain, keptFileId: null })
  if (pasted.trim() !== '')
    return accept({
      bytes: new TextEncoder().encode(pasted),
      fileName: 'van-ban-dan-vao.txt',
      field: 'text',
      readAgain,
      keptFileId: null,
    })
  const keptFileId = String(form.get('fileId') ?? '')
  const kept = /^[0-9a-f-]{36}$/.test(keptFileId) ? await openFile({ fileId: keptFileId, actor }) : undefined
  if (!kept) return refuse('source-missing', { field: 'file' })
  return accept({
    bytes: new Uint8Array(await kept.content.arrayBuffer()),
    fileName: kept.row.name,
    field: 'file',
    readAgain,
    keptFileId,
  })
}
