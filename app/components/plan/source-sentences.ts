import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatFileSize, formatNumber } from '../ui/format.ts'

/** What a file is instead of a document, and what to do with it. */
const STRANGE_FILES: Record<string, () => string> = {
  doc: m.plan_reason_source_binary_doc,
  docm: m.plan_reason_source_binary_docm,
  rtf: m.plan_reason_source_binary_rtf,
  odt: m.plan_reason_source_binary_odt,
  xlsx: m.plan_reason_source_binary_sheet,
  xls: m.plan_reason_source_binary_sheet,
  pptx: m.plan_reason_source_binary_slides,
  image: m.plan_reason_source_binary_image,
  archive: m.plan_reason_source_binary_archive,
}

type Limits = { count: string; most: string }
const LIMITS: Record<string, (limits: Limits) => string> = {
  pages: m.plan_reason_source_too_much_pages,
  paragraphs: m.plan_reason_source_too_much_paragraphs,
  rows: m.plan_reason_source_too_much_rows,
  entries: m.plan_reason_source_too_much_archive,
  unpacked: m.plan_reason_source_too_much_archive,
  depth: m.plan_reason_source_too_much_archive,
  seconds: m.plan_reason_source_too_much_time,
}

/** Why a text was not taken in, and what to do instead. */
export const SOURCE_SENTENCES: Sentences = {
  'source-missing': m.plan_reason_source_missing,
  'source-both': m.plan_reason_source_both,
  'source-empty': m.plan_reason_source_empty,
  'source-binary': ({ format = '' }: { format?: string }) =>
    (STRANGE_FILES[format] ?? m.plan_reason_source_binary_unknown)(),
  'source-too-long': ({ bytes = 0, maxBytes = 0 }: { bytes?: number; maxBytes?: number }) =>
    m.plan_reason_source_too_long({ size: formatFileSize(bytes), limit: formatFileSize(maxBytes) }),
  'source-too-long-text': ({ length = 0, most = 0 }: { length?: number; most?: number }) =>
    m.plan_reason_source_too_long_text({ length: formatNumber(length), most: formatNumber(most) }),
  'source-too-much': ({ limit = '', count = 0, most = 0 }: { limit?: string; count?: number; most?: number }) =>
    (LIMITS[limit] ?? m.plan_reason_source_too_much_memory)({ count: formatNumber(count), most: formatNumber(most) }),
  'source-unknown-encoding': ({ encoding = '' }: { encoding?: string }) =>
    encoding === 'tcvn3' || encoding === 'vni'
      ? m.plan_reason_source_old_font({ font: encoding.toUpperCase() })
      : m.plan_reason_source_encoding(),
  'source-damaged': ({ format = '' }: { format?: string }) =>
    m.plan_reason_source_damaged({ format: format && `.${format}` }),
  'source-protected': m.plan_reason_source_protected,
  'source-scanned': ({ withText = 0, pages = 0 }: { withText?: number; pages?: number }) =>
    m.plan_reason_source_scanned({ withText: formatNumber(withText), pages: formatNumber(pages) }),
  'source-not-a-plan': m.plan_reason_source_not_a_plan,
  'source-classified': m.plan_reason_source_classified,
  'read-before': m.plan_reason_read_before,
}
