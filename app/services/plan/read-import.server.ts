import { createHash } from 'node:crypto'
import { findFileToOpen } from '#data/file.server.ts'
import { findTwinOfSource } from '#data/plan.server.ts'
import {
  type ClaimedImport,
  claimImport,
  finishImport,
  forgetFile,
  holdImport,
  refuseImport,
} from '#data/plan-import.server.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import { dropFile, findFile } from '#platform/files.server.ts'
import { runCommand } from '#services/shared/run-command.server.ts'
import type { ReadingThread } from '#services/source/read-in-thread.server.ts'
import type { ReadSource } from '#services/source/read-source.server.ts'
import { insertDraft } from './insert-draft.server.ts'

/** As long without a sign, and another worker takes the document over. */
const LEASE_MS = 10_000
const HOLD_EVERY_MS = 1_000
/** A file that ends the process that reads it is not read for ever. */
const MOST_ATTEMPTS = 3

/**
 * Reads the next document that waits, from the file as it was received. Killed at any moment, it is read again from the
 * start: the draft and the end of the import are one transaction, under the import's own id as its command. Answers
 * whether there was one.
 */
export async function readNextImport(thread: ReadingThread): Promise<boolean> {
  const claimed = await claimImport(db, LEASE_MS)
  if (!claimed) return false
  if (claimed.attempt > MOST_ATTEMPTS) {
    await refuseClaimed(claimed, refuse('source-too-much', { params: { limit: 'memory', count: 0, most: 0 } }))
    return true
  }
  const bytes = await findBytes(claimed)
  const read = bytes
    ? await readWhileHolding(claimed, thread, bytes)
    : refuse('damaged', { params: { format: claimed.format } })
  if (read.ok) await enterDraft(claimed, read.value)
  else await refuseClaimed(claimed, { ...read, reason: `source-${read.reason}` })
  return true
}

async function findBytes({ fileId }: ClaimedImport): Promise<Uint8Array | undefined> {
  const row = fileId ? await findFileToOpen(db, fileId) : undefined
  const content = row ? await findFile(row.storageKey) : null
  return content ? new Uint8Array(await content.arrayBuffer()) : undefined
}

async function readWhileHolding({ id, attempt }: ClaimedImport, thread: ReadingThread, bytes: Uint8Array) {
  let progress: { done: number; total: number } | undefined
  const hold = setInterval(() => {
    holdImport(db, { id, attempt, leaseMs: LEASE_MS, progress }).catch(() => {})
  }, HOLD_EVERY_MS)
  try {
    return await thread.read(bytes, (next) => {
      progress = next
    })
  } finally {
    clearInterval(hold)
  }
}

const toHeld = ({ id, attempt }: ClaimedImport) => ({ id, attempt })

/** In the name of who asked, at the instant at which they asked. */
async function enterDraft(claimed: ClaimedImport, { text, reading, encoding }: ReadSource): Promise<void> {
  const { id, fileId, fileName, fileSha256, readAgain, actor, receivedAt } = claimed
  if (!fileId) throw new Error(`import ${id} was read without a file`)
  const textSha256 = createHash('sha256').update(text).digest('hex')
  const twin = readAgain ? null : await findTwinOfSource(db, { fileSha256, textSha256 })
  if (twin) {
    const params = { planId: twin.id, code: twin.code, title: twin.title }
    await refuseClaimed(claimed, refuse('read-before', { params }))
    return
  }
  const context = { commandId: id, actor, now: receivedAt }
  const draft = { text, textSha256, reading, fileId, fileName, fileSha256 }
  const entered = await runCommand({ name: 'ImportPlan', input: { importId: id }, context }, async (tx) => {
    const result = await insertDraft(tx, draft, context)
    if (!result.ok) return result
    const isOurs = await finishImport(tx, { ...toHeld(claimed), planId: result.value.planId, encoding })
    return isOurs ? result : refuse('import-taken-over')
  })
  if (!entered.ok && entered.reason !== 'import-taken-over') throw new Error(`import ${id}: ${entered.reason}`)
}

/** What is refused is not kept; a document that was read before is, until the person has said whether to read it again. */
async function refuseClaimed(claimed: ClaimedImport, { reason, params }: Refusal): Promise<void> {
  const keepsFile = reason === 'read-before'
  const storageKey = await db.$transaction(async (tx: Transaction) => {
    const hidesName = reason === 'source-classified'
    const isOurs = await refuseImport(tx, { ...toHeld(claimed), refusal: reason, params, keepsFile, hidesName })
    return isOurs && !keepsFile && claimed.fileId ? forgetFile(tx, claimed.fileId) : undefined
  })
  if (storageKey) await dropFile(storageKey)
}
