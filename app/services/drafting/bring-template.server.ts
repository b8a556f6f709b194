import { findFileToOpen } from '#data/file.server.ts'
import { insertTemplate, lockTemplates } from '#data/paper-template.server.ts'
import type { PaperKind } from '#domain/drafting/kinds.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { findFile } from '#platform/files.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { recordSettingChange } from '#services/shared/record-setting-change.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { checkTemplate } from './check-template.server.ts'

/** Takes in a template as the next version of its kind. It counts when somebody puts it into force, not before. */
export const bringTemplate = (
  input: { kind: PaperKind; fileId: string },
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'BringPaperTemplate', input, context }, async (tx): Promise<Result<{ version: number }>> => {
    const { kind, fileId } = input
    const { actor, now: at } = context
    const bytes = await readUpload(tx, { fileId, personId: actor.personId })
    if (!bytes) return refuse('file-unknown', { field: 'template' })
    const checked = checkTemplate(kind, bytes)
    if (!checked.ok) return { ...checked, field: 'template' }
    await lockTemplates(tx, kind)
    const { id, version } = await insertTemplate(tx, { kind, fileId, personId: actor.personId, at })
    const hook = { subjectType: 'setting', subjectId: id, purpose: 'paper-template' } as const
    const hung = await attachFiles(tx, { fileIds: [fileId], actor, ...hook })
    if (!hung.ok) return { ...hung, field: 'template' }
    await recordSettingChange(tx, { id, type: 'PaperTemplateBrought', payload: { kind, version }, context })
    return accept({ version })
  })

async function readUpload(
  tx: Transaction,
  { fileId, personId }: { fileId: string; personId: string },
): Promise<Uint8Array | undefined> {
  const row = await findFileToOpen(tx, fileId)
  if (row?.uploadedById !== personId || row.subjectType) return undefined
  const file = await findFile(row.storageKey)
  return file ? new Uint8Array(await file.arrayBuffer()) : undefined
}
