import { createRateLimiter } from '#platform/rate-limit.server.ts'

const QUARTER_HOUR_SECONDS = 15 * 60

/** By account: whoever guesses one password is slowed down, from wherever. */
const byAccount = createRateLimiter({ name: 'sign-in-account', attempts: 10, perSeconds: QUARTER_HOUR_SECONDS })
/** By address: a whole office shares one, so it may fail more often before it waits. */
const byAddress = createRateLimiter({ name: 'sign-in-address', attempts: 100, perSeconds: QUARTER_HOUR_SECONDS })

type Attempt = { email: string; address: string }

const MINUTE_MS = 60 * 1000

/** Counted before the password is looked at, so that attempts side by side do not slip through. Answers the minutes to wait. */
export async function takeSignInAttempt({ email, address }: Attempt): Promise<number | undefined> {
  const [account, place] = await Promise.all([byAccount.take(email), byAddress.take(address)])
  const waitMs = Math.max(account ?? 0, place ?? 0)
  return account === undefined && place === undefined ? undefined : Math.max(1, Math.ceil(waitMs / MINUTE_MS))
}

/** Signed in: nothing is held against the account, nor against those who sit behind the same address. */
export async function forgiveSignInAttempt({ email, address }: Attempt): Promise<void> {
  await Promise.all([byAccount.forget(email), byAddress.giveBack(address)])
}
