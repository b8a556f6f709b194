import type { Sentences } from '#components/ui/form-errors.ts'
import { m } from '#i18n/messages.js'

/** Why a sign-in, a password or a session was refused. */
export const ACCESS_SENTENCES: Sentences = {
  'email-missing': m.access_reason_email_missing,
  'password-missing': m.access_reason_password_missing,
  'sign-in-refused': m.access_reason_sign_in_refused,
  'too-many-attempts': (params: { minutes: number }) => m.access_reason_too_many_attempts(params),
  'no-role': m.access_reason_no_role,
  'password-short': m.access_reason_password_short,
  'password-long': m.access_reason_password_long,
  'password-guessed': m.access_reason_password_guessed,
  'password-repeated': m.access_reason_password_repeated,
  'password-same': m.access_reason_password_same,
  'password-wrong': m.access_reason_password_wrong,
  'digest-hour-unknown': ({ fireTime }: { fireTime?: string }) =>
    m.access_reason_digest_hour({ fireTime: fireTime ?? '' }),
  'digest-in-quiet-hours': (params: { at: string; quietUntil: string }) => m.access_reason_digest_quiet(params),
  'quiet-hour-unknown': m.access_reason_quiet_hour,
  'wish-unknown': m.access_reason_wish,
  'session-over': m.access_reason_session_over,
}
