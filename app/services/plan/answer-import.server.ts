import { closeImport, queueImportAgain } from '#data/plan-import.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type Answer = { importId: string }

/** The document was read before, and its reader wants it read again as a draft of its own. */
export const readImportAgain = ({ importId }: Answer, context: CommandContext): Promise<Result<Answer>> =>
  runCommand({ name: 'ReadImportAgain', input: { importId }, context }, async (tx) => {
    const isQueued = await queueImportAgain(tx, { id: importId, personId: context.actor.personId })
    return isQueued ? accept({ importId }) : refuse('conflict')
  })

/** Somebody has seen why the document was refused: the list does not show it any more. */
export const closeRefusedImport = ({ importId }: Answer, context: CommandContext): Promise<Result<Answer>> =>
  runCommand({ name: 'CloseRefusedImport', input: { importId }, context }, async (tx) => {
    const isClosed = await closeImport(tx, { id: importId, at: context.now })
    return isClosed ? accept({ importId }) : refuse('conflict')
  })
