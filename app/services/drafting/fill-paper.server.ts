import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import type { PaperData, PaperValue } from '#domain/drafting/paper-template.ts'
import { unbrokenCodes } from '#domain/letter/unbroken-codes.ts'
import type { TemplateParts } from './unpack-template.server.ts'

type Scope = PaperData | PaperValue

/** Only what a paper has: nothing of JavaScript is reached by a placeholder, and what is not there stays blank. */
const readOwn = (name: string) => ({
  get: (scope: Scope): unknown =>
    typeof scope === 'object' && Object.hasOwn(scope, name) ? (scope as PaperData)[name] : undefined,
})

/** Opens a template; its faults are thrown with the place they stand at. */
export const openTemplate = (parts: TemplateParts, modules: DXT.Module[] = []): Docxtemplater => {
  const zip = new PizZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    parser: readOwn,
    modules,
  })
}

/** A template as a paper: its placeholders are filled with what the paper says. */
export function fillPaper(parts: TemplateParts, data: PaperData): Uint8Array {
  const template = openTemplate(parts)
  template.render(withUnbrokenCodes(data))
  return template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array
}

const withUnbrokenCodes = (data: PaperData): PaperData =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, PaperValue] => {
      if (typeof value === 'string') return [name, unbrokenCodes(value)]
      if (typeof value === 'boolean') return [name, value]
      return [
        name,
        value.map((row) =>
          Object.fromEntries(Object.entries(row).map(([field, words]) => [field, unbrokenCodes(words)])),
        ),
      ]
    }),
  )
