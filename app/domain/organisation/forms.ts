import { z } from 'zod'
import { optionalDay } from '#domain/shared/form-fields.ts'
import { ORGANISATION_KINDS } from './kinds.ts'

const LONGEST_NAME = 200

const name = (reason: string) => z.string({ error: reason }).min(1, reason).max(LONGEST_NAME, 'too-long')

const Names = {
  name: name('name-missing'),
  shortName: name('short-name-missing'),
  nameEn: name('name-en-missing'),
  isTelecom: z.literal('yes').optional().transform(Boolean),
  validFrom: optionalDay,
}

export const AddOrganisationSchema = z.object({
  ...Names,
  kind: z.enum(ORGANISATION_KINDS, { error: 'kind-missing' }),
  parentId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
})
export type AddOrganisation = z.output<typeof AddOrganisationSchema>

export const ChangeOrganisationSchema = z
  .object({ ...Names, validTo: optionalDay, version: z.coerce.number().int() })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    error: 'valid-range',
    path: ['validTo'],
  })
export type ChangeOrganisation = z.output<typeof ChangeOrganisationSchema>
