import { z } from 'zod'
import { AddPersonSchema } from '#domain/person/forms.ts'

/** What a new installation has to know before anybody can sign in. */
export const BeginProvinceSchema = z.object({
  /** As it stands in names of agencies: `tỉnh Hà Nam`, `thành phố Hải Phòng`. */
  province: z.string().regex(/^(?:tỉnh|thành phố) \p{Lu}/u),
  /** `Ha Nam Province` */
  provinceEn: z.string().min(1),
  administrator: AddPersonSchema.pick({ displayName: true, email: true }),
})
export type BeginProvince = z.output<typeof BeginProvinceSchema>
