import { isClassified, type SourceRefusal } from '#domain/plan/accept-source.ts'
import { decodeBytes } from '#domain/plan/source-encoding.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { MAX_SOURCE_BYTES } from '#domain/source/limits.ts'
import { formatOf, isSourceFormat, type SourceFormat } from '#domain/source/source-format.ts'
import { visibleText } from '#domain/source/visible-text.ts'

/** What the bytes are and whether they may be read at all: quick, and nothing is taken apart. */
export function checkSource(bytes: Uint8Array): Result<SourceFormat, SourceRefusal> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MAX_SOURCE_BYTES)
    return refuse('too-long', { params: { bytes: bytes.length, maxBytes: MAX_SOURCE_BYTES } })
  const format = formatOf(bytes)
  if (isSourceFormat(format)) return accept(format)
  return format === 'protected' ? refuse('protected') : refuse('binary', { params: { format } })
}

/** Whether a text says at its head that it may not be kept here. Other formats tell only when they are read. */
export function checkText(bytes: Uint8Array): Result<null, SourceRefusal> {
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const text = visibleText(decoded.value.text)
  if (text.trim() === '') return refuse('empty')
  return isClassified(text) ? refuse('classified') : accept(null)
}
