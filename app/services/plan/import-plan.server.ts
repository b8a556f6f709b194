import { createHash } from 'node:crypto'
import { findTwinOfSource } from '#data/plan.server.ts'
import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import { type Result, refuse } from '#domain/shared/result.ts'
import { MEDIA_TYPES } from '#domain/source/source-format.ts'
import { db } from '#platform/db.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { readSource } from '#services/source/read-source.server.ts'
import { type ImportedPlan, insertDraft } from './insert-draft.server.ts'

export type PlanSource = {
  bytes: Uint8Array
  fileName: string
  field: 'file' | 'text'
  /** Read once more although it was read before. */
  readAgain: boolean
  /** The upload of a try that was refused, kept since. */
  keptFileId: string | null
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/**
 * Reads a document into a draft: the original byte for byte, the text as NFC, every sentence with what it states. All or
 * nothing; a refused file is not kept at all.
 */
export async function importPlan(
  source: PlanSource,
  context: CommandContext,
): Promise<Result<ImportedPlan, SourceRefusal | (string & {})>> {
  const { bytes, fileName, field, readAgain, keptFileId } = source
  const read = await readSource(bytes)
  if (!read.ok) return refuse(`source-${read.reason}`, { field, ...(read.params ? { params: read.params } : {}) })
  const { text, format, reading } = read.value
  const hashes = { fileSha256: sha256(bytes), textSha256: sha256(text) }
  const { actor, now } = context
  const fileId =
    keptFileId ?? (await keepFile({ bytes, name: fileName, mediaType: MEDIA_TYPES[format], actor, now })).id
  const twin = readAgain ? null : await findTwinOfSource(db, hashes)
  if (twin)
    return refuse('read-before', {
      field: 'readAgain',
      params: { planId: twin.id, code: twin.code, title: twin.title, fileId, fileName, sizeBytes: bytes.length },
    })
  return runCommand({ name: 'ImportPlan', input: { ...hashes, fileName, readAgain }, context }, (tx) =>
    insertDraft(tx, { text, reading, fileId, fileName, ...hashes }, context),
  )
}
