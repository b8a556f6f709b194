import { z } from 'zod'
import { foldText } from '#domain/shared/fold-text.ts'

/** ASVS 5.0 6.2.1 and 6.2.9: long rather than odd; no rule about signs, and room for a sentence. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 128

/** Words that everybody tries first for this product. Years and runs of digits after them add nothing. */
const GUESSED_FIRST = /thongsuot|hanam|matkhau|password|qwertyuiop|abcdefgh/g
const FEWEST_LETTERS = 4

/** What is left of it without such words and digits, by its different letters. */
const isGuessedFirst = (password: string): boolean => {
  const bare = foldText(password).replace(/[^a-z0-9]/g, '')
  return new Set(bare.replace(GUESSED_FIRST, '').replace(/\d/g, '')).size < FEWEST_LETTERS
}

export const NewPasswordSchema = z
  .string('password-missing')
  .min(SHORTEST_PASSWORD, 'password-short')
  .max(LONGEST_PASSWORD, 'password-long')
  .refine((password) => !isGuessedFirst(password), 'password-guessed')

export const SignInSchema = z.object({
  email: z.string('email-missing').min(1, 'email-missing').max(200, 'email-missing').toLowerCase(),
  password: z
    .string('password-missing')
    .min(1, 'password-missing')
    .max(LONGEST_PASSWORD * 4, 'password-missing'),
})

const isRepeated = ({ newPassword, repeated }: { newPassword: string; repeated: string }) => newPassword === repeated
const REPEATED = { error: 'password-repeated', path: ['repeated'] }

/** Whoever knows the present password may choose a new one. */
export const ChangePasswordSchema = z
  .object({
    present: z.string('password-missing').min(1, 'password-missing'),
    newPassword: NewPasswordSchema,
    repeated: z.string('password-repeated'),
  })
  .refine(isRepeated, REPEATED)
  .refine(({ present, newPassword }) => present !== newPassword, { error: 'password-same', path: ['newPassword'] })

/** A one-time password opens no session: it opens only this form. */
export const FirstPasswordSchema = z
  .object({ ...SignInSchema.shape, newPassword: NewPasswordSchema, repeated: z.string('password-repeated') })
  .refine(isRepeated, REPEATED)
  .refine(({ password, newPassword }) => password !== newPassword, { error: 'password-same', path: ['newPassword'] })
