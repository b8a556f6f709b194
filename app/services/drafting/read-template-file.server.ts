import type { TemplateFile } from '#data/paper-template.server.ts'
import { findFile } from '#platform/files.server.ts'
import { logger } from '#platform/logger.server.ts'

/**
 * The bytes of a template that was brought; undefined where the disk has lost them. Whoever drafts a paper meanwhile does
 * not have to wait for the operator, who is told.
 */
export async function findTemplateBytes({ id, storageKey, name }: TemplateFile): Promise<Uint8Array | undefined> {
  const file = await findFile(storageKey)
  if (file) return new Uint8Array(await file.arrayBuffer())
  logger.error({ templateId: id, name }, 'a template has no content: papers are drafted by the built-in one')
  return undefined
}
