import type { CorrectedField } from '#domain/obstacle/correction.ts'
import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { capacityLabel, resolutionKindLabel } from '../obstacle/labels.ts'
import { formatDate } from '../ui/format.ts'

const FIELD_LABELS = {
  kind: m.resolution_kind,
  number: m.resolution_number,
  issuedOn: m.resolution_issued_on,
  signer: m.resolution_signer,
  capacity: m.resolution_capacity,
} as const satisfies Record<Exclude<CorrectedField, 'point-text'>, () => string>

export const correctedFieldLabel = (field: CorrectedField, ordinal: number | null): string =>
  field === 'point-text' ? m.resolution_correct_point({ n: ordinal ?? 0 }) : FIELD_LABELS[field]()

/** A value of the record in words, as the page shows it. */
export function sayCorrected(field: CorrectedField, value: string): string {
  if (field === 'kind') return resolutionKindLabel(value as ResolutionKind)
  if (field === 'capacity') return capacityLabel(value as SignerCapacity)
  return field === 'issuedOn' && isPlainDate(value) ? formatDate(value) : value
}
