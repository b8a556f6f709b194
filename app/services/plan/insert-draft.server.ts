import { recordEvent } from '#data/event.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import { insertPlan, type NewPlan } from '#data/plan.server.ts'
import { fromReadItem, type PlanOutline, toJson, toOptionalJson } from '#data/plan-json.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { toDocumentKind } from '#domain/plan/document-kind.ts'
import type { PlanReading } from '#domain/plan/plan-reading.ts'
import { periodYears, type StartedItem, startReview } from '#domain/plan/start-review.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/** A document as it was read: the text (NFC) that every place in it counts in, and the file that it came from. */
export type Draft = {
  text: string
  textSha256: string
  reading: PlanReading
  fileId: string
  fileName: string
  fileSha256: string
}
export type ImportedPlan = { planId: string; code: string; items: number }

/**
 * A document under review: every sentence with what it states and, where it names nobody, a proposal with its reason.
 * Part of the command that took the document in.
 */
export async function insertDraft(
  tx: Transaction,
  draft: Draft,
  { actor, now, commandId }: CommandContext,
): Promise<Result<ImportedPlan>> {
  const [code = ''] = await nextCodes(tx, { prefix: `KH-${yearOf(dayAt(now))}`, count: 1 })
  const items = startReview(draft.reading, { rows: await findRegister(tx), on: dayAt(now) })
  const planId = newId()
  await insertPlan(tx, toRows({ planId, code, items, draft, by: { personId: actor.personId, at: now } }))
  const attached = await attachFiles(tx, {
    fileIds: [draft.fileId],
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
    payload: { code, fileName: draft.fileName, fileSha256: draft.fileSha256, items: items.length },
  })
  return accept({ planId, code, items: items.length })
}

type Rows = {
  planId: string
  code: string
  items: readonly StartedItem[]
  draft: Draft
  by: { personId: string; at: Date }
}

function toRows({ planId, code, items, draft, by }: Rows): NewPlan {
  const { reading, text, textSha256, fileId, fileSha256 } = draft
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
      createdById: by.personId,
      createdAt: by.at,
    },
    items: rows.map(({ id, ordinal, item }) => ({
      id,
      documentId: planId,
      ordinal,
      ...fromReadItem(item.read),
      proposal: toOptionalJson(item.proposals.length > 0 ? item.proposals : null),
      workKind: item.workKind,
      dueOn: toOptionalDateColumn(item.dueOn),
      dueTime: item.dueTime,
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
