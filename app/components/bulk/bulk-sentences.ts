import { m } from '#i18n/messages.js'
import { ASSIGNMENT_SENTENCES } from '../assignment/sentences.ts'
import type { Sentences } from '../ui/form-errors.ts'

/** Why an act on many assignments, or its undoing, was refused: those of the single act and a few of its own. */
export const BULK_SENTENCES: Sentences = {
  ...ASSIGNMENT_SENTENCES,
  'selection-missing': m.bulk_reason_selection_missing,
  'selection-too-many': m.bulk_reason_selection_too_many,
  'bulk-action-unknown': m.bulk_reason_action_unknown,
  'bulk-nothing-open': m.bulk_reason_nothing_open,
  'undo-late': m.bulk_reason_undo_late,
  'undo-done': m.bulk_reason_undo_done,
  'undo-moved-on': m.bulk_reason_undo_moved_on,
}
