import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatFileSize } from '../ui/format.ts'

const FORMATS: Record<string, () => string> = {
  pdf: m.plan_format_pdf,
  docx: m.plan_format_word,
  doc: m.plan_format_word,
  rtf: m.plan_format_word,
  image: m.plan_format_image,
}

/** Why a text was not taken in, and what to do instead. */
export const SOURCE_SENTENCES: Sentences = {
  'source-missing': m.plan_reason_source_missing,
  'source-both': m.plan_reason_source_both,
  'source-empty': m.plan_reason_source_empty,
  'source-binary': ({ format }: { format: string }) =>
    m.plan_reason_source_binary({ format: (FORMATS[format] ?? m.plan_format_unknown)() }),
  'source-too-long': ({ bytes, maxBytes }: { bytes: number; maxBytes: number }) =>
    m.plan_reason_source_too_long({ size: formatFileSize(bytes), limit: formatFileSize(maxBytes) }),
  'source-unknown-encoding': ({ encoding }: { encoding: string }) =>
    encoding === 'TCVN3' || encoding === 'VNI'
      ? m.plan_reason_source_old_font({ font: encoding })
      : m.plan_reason_source_encoding(),
  'source-not-a-plan': m.plan_reason_source_not_a_plan,
  'source-classified': m.plan_reason_source_classified,
  'read-before': m.plan_reason_read_before,
}
