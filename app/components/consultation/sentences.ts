import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDate } from '../ui/format.ts'

const sayDay = (value: unknown): string => formatDate(plainDate(String(value)) satisfies PlainDate)

/** Why a form of a consultation was refused: of the coordinator, and of the agency that is asked. */
export const CONSULTATION_SENTENCES: Sentences = {
  'questions-missing': m.consultation_reason_questions,
  'agencies-missing': m.consultation_reason_agencies,
  'agency-cannot-be-asked': m.consultation_reason_agency_cannot,
  'agency-asked-already': m.consultation_reason_agency_already,
  'due-missing': m.consultation_reason_due_missing,
  'due-too-early': ({ on }) => m.consultation_reason_due_early({ day: sayDay(on) }),
  'filer-named': ({ name, organisation }) =>
    m.consultation_reason_filer_named({ name: String(name), organisation: String(organisation) }),
  'consultation-open': ({ names }) => m.consultation_reason_open({ names: String(names) }),
  'consultation-answered': m.consultation_reason_answered,
  'consultation-running': ({ names, until }) =>
    m.consultation_reason_running({ names: String(names), day: sayDay(until) }),
  'nobody-to-remind': m.consultation_reason_nobody,
  'slip-missing': m.consultation_reason_slip_missing,
  'slip-answered': m.consultation_reason_slip_answered,
  'stance-missing': m.slip_reason_stance,
  'opinion-missing': m.slip_reason_text,
  'slip-not-open': m.slip_reason_not_open,
}
