import { readSourceText, type SourceRefusal } from '#domain/plan/accept-source.ts'
import type { PlanReading } from '#domain/plan/plan-reading.ts'
import { decodeBytes, type SourceEncoding } from '#domain/plan/source-encoding.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { SourceFormat } from '#domain/source/source-format.ts'
import { visibleText } from '#domain/source/visible-text.ts'
import { checkSource } from './check-source.server.ts'
import { readDocx } from './read-docx.server.ts'
import { readPdf } from './read-pdf.server.ts'
import { SourceFault } from './source-fault.server.ts'

export type SourceText = { text: string; format: SourceFormat; encoding: SourceEncoding | null }
export type ReadSource = SourceText & { reading: PlanReading }
/** Pages read of all pages, where a format has pages. */
export type ReportProgress = (progress: { done: number; total: number }) => void

/** A document as one plain text (NFC, nothing invisible in it), and what is read in it. Takes seconds and memory: see read-in-thread. */
export async function readSource(
  bytes: Uint8Array,
  report: ReportProgress = () => {},
): Promise<Result<ReadSource, SourceRefusal>> {
  try {
    const source = await toSourceText(bytes, report)
    if (!source.ok) return source
    const text = visibleText(source.value.text)
    const reading = readSourceText(text, { isCaseLost: source.value.encoding === 'tcvn3' })
    return reading.ok ? accept({ ...source.value, text, reading: reading.value }) : reading
  } catch (error) {
    if (error instanceof SourceFault) return error.refusal
    throw error
  }
}

async function toSourceText(bytes: Uint8Array, report: ReportProgress): Promise<Result<SourceText, SourceRefusal>> {
  const format = checkSource(bytes)
  if (!format.ok) return format
  if (format.value === 'docx') return accept({ text: await readDocx(bytes), format: 'docx', encoding: null })
  if (format.value === 'pdf') return accept({ text: await readPdf(bytes, report), format: 'pdf', encoding: null })
  const decoded = decodeBytes(bytes)
  return decoded.ok ? accept({ ...decoded.value, format: 'text' }) : decoded
}
