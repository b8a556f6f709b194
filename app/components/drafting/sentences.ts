import type { Sentences } from '#components/ui/form-errors.ts'
import { m } from '#i18n/messages.js'

/** Why a template was not taken in or not put into force. */
export const TEMPLATE_SENTENCES: Sentences = {
  'file-type': m.template_reason_damaged,
  'template-damaged': m.template_reason_damaged,
  'template-too-much': m.template_reason_too_much,
  'template-macro': m.template_reason_macro,
  'template-outside': m.template_reason_outside,
  'template-unknown': (params: { names: string }) => m.template_reason_unknown(params),
  'template-missing': (params: { names: string }) => m.template_reason_missing(params),
  'template-faulty': (params: { names: string }) => m.template_reason_faulty(params),
  'template-file-missing': m.template_reason_file_missing,
  'template-unknown-version': m.template_reason_unknown_version,
  'template-in-force': m.template_reason_in_force,
  'file-unknown': m.template_reason_file_missing,
}
