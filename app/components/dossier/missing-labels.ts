import type { MissingKind } from '#domain/obstacle/missing-points.ts'
import { m } from '#i18n/messages.js'

const MISSING_LABELS = {
  'agency-opinion': m.office_check_missing_agency_opinion,
  'differing-opinions': m.office_check_missing_differing_opinions,
  'legal-basis': m.office_check_missing_legal_basis,
  competence: m.office_check_missing_competence,
  'draft-document': m.office_check_missing_draft_document,
  funding: m.office_check_missing_funding,
  'lead-or-date': m.office_check_missing_lead_or_date,
  evidence: m.office_check_missing_evidence,
  other: m.office_check_missing_other,
} as const satisfies Record<MissingKind, () => string>

export const missingLabel = (kind: MissingKind): string => MISSING_LABELS[kind]()

/** A common point by its name and what was added to it, another one in the words of the Office. */
export const sayMissing = ({ kind, text }: { kind: MissingKind; text: string }): string =>
  kind === 'other' ? text : [missingLabel(kind), text].filter(Boolean).join(': ')

const isMissingKind = (kind: string): kind is MissingKind => Object.hasOwn(MISSING_LABELS, kind)

/** "2 legal-basis, 3 other" as the sentence of a refusal names them. */
export const sayMissingList = (points: string): string =>
  points
    .split(', ')
    .map((point) => {
      const [ordinal = '', kind = ''] = point.split(' ')
      return isMissingKind(kind) ? `${ordinal}. ${missingLabel(kind)}` : ordinal
    })
    .join('; ')
