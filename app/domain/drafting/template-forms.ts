import { z } from 'zod'

/** Which version is to be in force; 0 is the template that comes with the product. */
export const ChooseTemplateSchema = z.object({
  version: z.coerce.number({ error: 'template-unknown-version' }).int().min(0).max(100_000),
})

/** The file comes beside the fields. */
export const BringTemplateSchema = z.object({})
