import type { TemplateFile } from '#data/paper-template.server.ts'
import { findFile } from '#platform/files.server.ts'

/** The bytes of a template that was brought. A disk that has lost it is a fault to be seen, not the built-in template. */
export async function readTemplateFile({ storageKey, name }: TemplateFile): Promise<Uint8Array> {
  const file = await findFile(storageKey)
  if (!file) throw new Error(`the template ${name} has no content`)
  return new Uint8Array(await file.arrayBuffer())
}
