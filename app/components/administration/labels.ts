import { formatDate } from '#components/ui/format.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

const KINDS = {
  committee: m.organisation_kind_committee,
  office: m.organisation_kind_office,
  department: m.organisation_kind_department,
  district: m.organisation_kind_district,
  commune: m.organisation_kind_commune,
  press: m.organisation_kind_press,
  enterprise: m.organisation_kind_enterprise,
} as const satisfies Record<OrganisationKind, () => string>
export const organisationKindLabel = (kind: OrganisationKind): string => KINDS[kind]()

/** "từ 01/3/2025", "đến 28/02/2025", both, or nothing known. */
export function validityWords({
  validFrom,
  validTo,
}: {
  validFrom: PlainDate | null
  validTo: PlainDate | null
}): string {
  if (validFrom && validTo) return m.organisation_valid_range({ from: formatDate(validFrom), to: formatDate(validTo) })
  if (validFrom) return m.organisation_valid_from({ from: formatDate(validFrom) })
  return validTo ? m.organisation_valid_to({ to: formatDate(validTo) }) : m.organisation_valid_open()
}
