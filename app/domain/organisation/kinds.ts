export const ORGANISATION_KINDS = [
  'committee',
  'office',
  'department',
  'district',
  'commune',
  'press',
  'enterprise',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
