import { z } from 'zod'
import { optionalText, requiredDay, requiredText } from '#domain/shared/form-fields.ts'

const MOST_LETTERS = 20_000

/** A reform with its legal basis; what changes stands in the text, one line each. */
export const PrepareReformSchema = z.object({
  effectiveOn: requiredDay('reform-day-missing'),
  basisNumber: requiredText('reform-basis-number-missing', 100),
  basisOn: requiredDay('reform-basis-day-missing'),
  basisTitle: requiredText('reform-basis-title-missing', 500),
  text: requiredText('reform-nothing', MOST_LETTERS),
})
export type PrepareReform = z.output<typeof PrepareReformSchema>

export const DecideReformSchema = z.object({ note: optionalText(1000) })

/** Fields of the form of choices: `to:<key of the item>`. */
export const CHOICE_PREFIX = 'to:'
