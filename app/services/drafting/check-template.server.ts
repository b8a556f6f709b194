import type { DXT } from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import { z } from 'zod'
import type { PaperKind } from '#domain/drafting/kinds.ts'
import { sampleData, spareData } from '#domain/drafting/sample-data.ts'
import { findPlaceholderFaults, type UsedPlaceholder } from '#domain/drafting/template-placeholders.ts'
import { isClassified } from '#domain/plan/accept-source.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { fillPaper, openTemplate } from './fill-paper.server.ts'
import { type TemplateParts, unpackTemplate } from './unpack-template.server.ts'

/** How docxtemplater tells of what is wrong with a template. */
const FaultSchema = z.object({
  properties: z.object({
    xtag: z.string().optional(),
    errors: z.array(z.object({ properties: z.object({ xtag: z.string().optional() }) })).optional(),
  }),
})

/** Whether a Word file may be the template of a kind: safe to open, nothing left out, and it can be filled. */
export function checkTemplate(kind: PaperKind, bytes: Uint8Array): Result<TemplateParts> {
  const unpacked = unpackTemplate(bytes)
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  if (isClassified(wordsOf(parts))) return refuse('classified')
  try {
    const inspector = new InspectModule()
    openTemplate(parts, [inspector])
    const { missing, unknown } = findPlaceholderFaults(kind, inspector.getAllStructuredTags().map(toPlaceholder))
    if (unknown.length > 0) return refuse('template-unknown', { params: { names: named(unknown) } })
    if (missing.length > 0) return refuse('template-missing', { params: { names: named(missing) } })
    for (const data of [sampleData(kind), spareData(kind)]) fillPaper(parts, data)
  } catch (error) {
    const tags = faultyTags(error)
    if (!tags) throw error
    return refuse('template-faulty', { params: { names: named(tags) } })
  }
  return accept(parts)
}

/** "{@name}" would put the words of a filing into the file as they are, not as words: no paper has such a name. */
const toPlaceholder = ({ module, value, subparsed }: DXT.Part): UsedPlaceholder => ({
  name: module === 'rawxml' ? `@${value}` : value,
  inner: (subparsed ?? []).map(toPlaceholder),
})

/** A line a paragraph, as far as a mark of secrecy needs it. */
const wordsOf = (parts: TemplateParts): string =>
  new TextDecoder()
    .decode(parts['word/document.xml'])
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')

const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')

/** Undefined for what is no fault of the template but ours. */
function faultyTags(error: unknown): string[] | undefined {
  const fault = FaultSchema.safeParse(error)
  if (!fault.success) return undefined
  const { errors, xtag } = fault.data.properties
  const tags = errors ? errors.map(({ properties }) => properties.xtag) : [xtag]
  return [...new Set(tags.flatMap((tag) => (tag ? [tag] : [])))]
}
