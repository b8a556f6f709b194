import { findPersonToSignIn } from '#data/sign-in.server.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { isPassword } from '#platform/password.server.ts'
import { forgiveSignInAttempt, takeSignInAttempt } from './sign-in-limits.server.ts'

export type Credentials = { email: string; password: string; address: string }

type Checked =
  | { ok: true; person: { id: string; locale: string; passwordHash: string; oneTimePasswordUntil: Date | null } }
  | Refusal<'sign-in-refused' | 'too-many-attempts'>

/**
 * Whether this is the password of that person. Unknown, disabled and without a password cost the same work and get the
 * same answer as a wrong password: nobody learns who has an account.
 */
export async function checkCredentials({ email, password, address }: Credentials, realNow: Date): Promise<Checked> {
  const minutes = await takeSignInAttempt({ email, address })
  if (minutes !== undefined) return refuse('too-many-attempts', { params: { minutes } })
  const person = await findPersonToSignIn(db, email)
  const isRight = await isPassword(person?.passwordHash, password)
  const isOver = person?.oneTimePasswordUntil != null && person.oneTimePasswordUntil <= realNow
  if (!person?.passwordHash || !isRight || person.disabledAt || isOver) return refuse('sign-in-refused')
  await forgiveSignInAttempt({ email, address })
  return { ok: true, person: { ...person, passwordHash: person.passwordHash } }
}
