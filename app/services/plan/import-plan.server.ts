import { createHash } from 'node:crypto'
import { recordEvent } from '#data/event.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import { findTwinOfSource, insertPlan, type NewPlan } from '#data/plan.server.ts'
import { fromReadItem, type PlanOutline, toJson, toOptionalJson } from '#data/plan-json.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { decodeSource, type SourceRefusal } from '#domain/plan/accept-source.ts'
import { toDocumentKind } from '#domain/plan/document-kind.ts'
import type { PlanReading } from '#domain/plan/plan-reading.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { periodYears, type StartedItem, startReview } from '#domain/plan/start-review.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

export type PlanSource = {
  bytes: Uint8Array
  fileName: string
  field: 'file' | 'text'
  /** Read once more although it was read before. */
  readAgain: boolean
  /** The upload of a try that was refused, kept since. */
  keptFileId: string | null
}
export type ImportedPlan = { planId: string; code: string; items: number }

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/**
 * Reads the text of a document into a draft: the original byte for byte, the text as NFC, every sentence with what it
 * states and, where it names nobody, a proposal with its reason. All or nothing; a refused file is not kept at all.
 */
export async function importPlan(
  source: PlanSource,
  context: CommandContext,
): Promise<Result<ImportedPlan, SourceRefusal | (string & {})>> {
  const { bytes, fileName, field, readAgain, keptFileId } = source
  const decoded = decodeSource(bytes)
  if (!decoded.ok)
    return refuse(`source-${decoded.reason}`, { field, ...(decoded.params ? { params: decoded.params } : {}) })
  const { text } = decoded.value
  const hashes = { fileSha256: sha256(bytes), textSha256: sha256(text) }
  const fileId =
    keptFileId ??
    (await keepFile({ bytes, name: fileName, mediaType: 'text/plain', actor: context.actor, now: context.now })).id
  const twin = readAgain ? null : await findTwinOfSource(db, hashes)
  if (twin)
    return refuse('read-before', {
      field: 'readAgain',
      params: { planId: twin.id, code: twin.code, title: twin.title, fileId, fileName, sizeBytes: bytes.length },
    })
  const reading = readPlan(text)
  return runCommand({ name: 'ImportPlan', input: { ...hashes, fileName, readAgain }, context }, async (tx) => {
    const { actor, now, commandId } = context
    const [code = ''] = await nextCodes(tx, { prefix: `KH-${yearOf(dayAt(now))}`, count: 1 })
    const items = startReview(reading, { rows: await findRegister(tx), on: dayAt(now) })
    const planId = newId()
    await insertPlan(tx, toRows({ planId, code, text, reading, items, fileId, ...hashes, context }))
    const attached = await attachFiles(tx, {
      fileIds: [fileId],
      subjectType: 'plan',
      subjectId: planId,
      purpose: 'original',
      actor,
    })
    if (!attached.ok) return attached
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: planId,
      type: 'PlanImported',
      at: now,
      actor,
      commandId,
      payload: { code, fileName, fileSha256: hashes.fileSha256, items: items.length },
    })
    return accept({ planId, code, items: items.length })
  })
}

type Rows = {
  planId: string
  code: string
  text: string
  reading: PlanReading
  items: readonly StartedItem[]
  fileId: string
  fileSha256: string
  textSha256: string
  context: CommandContext
}

function toRows({ planId, code, text, reading, items, fileId, fileSha256, textSha256, context }: Rows): NewPlan {
  const { header } = reading
  const title = header.title ?? code
  const rows = items.map((item, ordinal) => ({ id: newId(), ordinal, item }))
  return {
    document: {
      id: planId,
      code,
      state: 'in-review',
      kind: toDocumentKind(header.kind),
      number: header.number,
      symbol: header.symbol,
      issuedOn: toOptionalDateColumn(header.issuedOn),
      issuer: header.issuer ?? '',
      title,
      folded: foldText([code, header.number, header.symbol, title, header.issuer].filter(Boolean).join(' ')),
      signer: header.signer,
      signerCapacity: header.signerCapacity,
      ...periodYears(header),
      text,
      textSha256,
      fileId,
      fileSha256,
      outline: toJson(toOutlineOf(reading)),
      createdById: context.actor.personId,
      createdAt: context.now,
    },
    items: rows.map(({ id, ordinal, item }) => ({
      id,
      documentId: planId,
      ordinal,
      ...fromReadItem(item.read),
      proposal: toOptionalJson(item.proposals.length > 0 ? item.proposals : null),
      workKind: item.workKind,
      dueOn: toOptionalDateColumn(item.dueOn),
      dueSetBy: item.dueSetBy,
      recurrence: toOptionalJson(item.recurrence),
      product: item.product,
      title: item.title,
    })),
    parties: rows.flatMap(({ id, item }) => item.parties.map((party) => ({ itemId: id, ...party }))),
  }
}

/** The words of an item stand in its own row; page furniture is not shown again. */
const toOutlineOf = ({ header, blocks }: PlanReading): PlanOutline => ({
  header,
  blocks: blocks
    .filter(({ kind }) => kind !== 'noise')
    .map(({ kind, anchor, level, label, text }) => ({ kind, anchor, level, label, text: kind === 'item' ? '' : text })),
})
