import { isUsualMissing, type MissingKind, type UsualMissing } from '#domain/obstacle/missing-points.ts'
import { m } from '#i18n/messages.js'

const USUAL_LABELS = {
  'agency-opinion': m.office_check_missing_agency_opinion,
  'differing-opinions': m.office_check_missing_differing_opinions,
  'legal-basis': m.office_check_missing_legal_basis,
  competence: m.office_check_missing_competence,
  'draft-document': m.office_check_missing_draft_document,
  funding: m.office_check_missing_funding,
  'lead-or-date': m.office_check_missing_lead_or_date,
  evidence: m.office_check_missing_evidence,
} as const satisfies Record<UsualMissing, () => string>

/** By the name it was given, or in the product's own words. */
export const missingLabel = ({ kind, name }: { kind: MissingKind; name: string | null }): string =>
  name ?? (isUsualMissing(kind) ? USUAL_LABELS[kind]() : m.office_check_missing_other())

/** A common point by its name and what was added to it, another one in the words of the Office. */
export const sayMissing = ({ kind, name, text }: { kind: MissingKind; name: string | null; text: string }): string =>
  kind === 'other' ? text : [missingLabel({ kind, name }), text].filter(Boolean).join(': ')

/** "2 legal-basis, 3 other" as the sentence of a refusal names them. */
export const sayMissingList = (points: string): string =>
  points
    .split(', ')
    .map((point) => {
      const [ordinal = '', kind = ''] = point.split(' ')
      return isUsualMissing(kind) ? `${ordinal}. ${USUAL_LABELS[kind]()}` : ordinal
    })
    .join('; ')
