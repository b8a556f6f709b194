import type { Sentences } from '#components/ui/form-errors.ts'
import { m } from '#i18n/messages.js'

type OfLine = { line: number; name: string }

/** Why a reform was not taken in, put forward or decided. */
export const REFORM_SENTENCES: Sentences = {
  'reform-day-missing': m.reform_reason_day_missing,
  'reform-basis-number-missing': m.reform_reason_basis_number_missing,
  'reform-basis-day-missing': m.reform_reason_basis_day_missing,
  'reform-basis-title-missing': m.reform_reason_basis_title_missing,
  'reform-nothing': m.reform_reason_nothing,
  'reform-line-unreadable': ({ line }: OfLine) => m.reform_reason_line_unreadable({ line }),
  'reform-line-unknown': (params: OfLine) => m.reform_reason_line_unknown(params),
  'reform-line-ambiguous': (params: OfLine) => m.reform_reason_line_ambiguous(params),
  'reform-unknown': m.reform_reason_unknown,
  'reform-ends-twice': (params: { name: string }) => m.reform_reason_ends_twice(params),
  'reform-receiver-ends': (params: { name: string }) => m.reform_reason_receiver_ends(params),
  'reform-split-into-one': m.reform_reason_split_into_one,
  'reform-not-coordinator': m.reform_reason_not_coordinator,
  'reform-cannot-coordinate': m.reform_reason_cannot_coordinate,
  'reform-not-yours': m.reform_reason_not_yours,
  'reform-own-proposal': m.reform_reason_own_proposal,
  'reform-decided': m.reform_reason_decided,
  'not-found': m.reform_reason_not_found,
}
