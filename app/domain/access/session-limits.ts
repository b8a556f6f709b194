const HOUR_MS = 60 * 60 * 1000

/** A session ends after this long without a request … */
export const IDLE_LIMIT_MS = 8 * HOUR_MS
/** … and after this long in any case (handbook 5.3). */
export const ABSOLUTE_LIMIT_MS = 7 * 24 * HOUR_MS
/** Last use is written down at most this often: a page that is read costs no write. */
export const LAST_SEEN_EVERY_MS = 60 * 1000
/** A password given by the administrator is good for this long, for choosing one's own. */
export const ONE_TIME_PASSWORD_MS = 3 * 24 * HOUR_MS
