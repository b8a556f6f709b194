import { data } from 'react-router'
import { env } from '#platform/env.server.ts'

/** The mailbox of the demo. Where a province is real there is none, and no page of it. */
export function requireMailboxFolder(): string {
  if (!env.isDemo || !env.LOCAL_MAILBOX_DIR) throw data(null, { status: 404 })
  return env.LOCAL_MAILBOX_DIR
}
