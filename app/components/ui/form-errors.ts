import { m } from '#i18n/messages.js'

/** What the product says about one field; the empty field is the form as a whole. */
export type FieldMessage = { field: string; message: string }

type ReasonParams = Record<string, string | number>
export type FieldReason = { field: string; reason: string; params?: ReasonParams }

/** Reason code → sentence. A table per noun, so that a form page carries its own sentences and no others. */
export type Sentences = Readonly<Record<string, (params: never) => string>>

const COMMON: Sentences = {
  'command-missing': m.ui_reason_command_missing,
  'command-reused': m.ui_reason_command_reused,
  'plain-date': m.ui_reason_plain_date,
  'date-in-past': m.ui_reason_date_in_past,
  'time-of-day': m.urgency_reason_time,
  'time-without-date': m.urgency_reason_time_without_date,
  'time-in-past': m.urgency_reason_time_in_past,
  'file-too-large': m.ui_reason_file_too_large,
  'file-type': m.ui_reason_file_type,
  'file-empty': m.ui_reason_file_empty,
  'too-many-files': m.ui_reason_too_many_files,
  'too-long': m.ui_reason_too_long,
  classified: m.ui_reason_classified,
  conflict: m.ui_reason_conflict,
}

/** A reason without a sentence is a gap in a table: the reader still gets a true one. */
export function sayReason(reason: string, sentences: Sentences, params: ReasonParams = {}): string {
  const say = sentences[reason] ?? COMMON[reason]
  return say ? say(params as never) : m.ui_reason_unknown()
}

/** Reasons of an action (422, 409) as sentences, one a field: the first thing to mend. */
export function toFieldMessages(errors: readonly FieldReason[], sentences: Sentences = {}): FieldMessage[] {
  const seen = new Set<string>()
  return errors.flatMap(({ field, reason, params }) => {
    const key = field || reason
    if (seen.has(key)) return []
    seen.add(key)
    return [{ field, message: sayReason(reason, sentences, params) }]
  })
}

type Issue = { path: readonly PropertyKey[]; message: string }

/** Zod issues carry reason codes as messages; the first step of the path is the form field. */
export const toFieldReasons = (issues: readonly Issue[]): FieldReason[] =>
  issues.map((issue) => ({ field: String(issue.path[0] ?? ''), reason: issue.message }))

export const messageFor = (errors: readonly FieldMessage[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
