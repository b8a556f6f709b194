import { formatDateTime } from '#components/ui/format.ts'
import type { Status } from '#components/ui/status.ts'
import type { Telling, TellingState } from '#domain/notification/telling.ts'
import { m } from '#i18n/messages.js'

const at = (instant: Date | null): string => (instant === null ? '' : formatDateTime(instant))

/** An answer of a mail server may name the address: it is the reader's own affair. */
const reasonOf = ({ reason }: Telling): string => (reason ?? '').replace(/<?\S+@\S+>?/g, '…')

const STATES = {
  sent: { status: 'done', say: ({ sentAt }) => m.telling_sent({ at: at(sentAt) }) },
  waiting: {
    status: 'awaiting',
    say: ({ nextAt }) => (nextAt ? m.telling_waiting({ at: at(nextAt) }) : m.telling_waiting_soon()),
  },
  retrying: {
    status: 'near-due',
    say: (telling) => m.telling_retrying({ reason: reasonOf(telling), at: at(telling.nextAt) }),
  },
  failed: { status: 'overdue', say: (telling) => m.telling_failed({ reason: reasonOf(telling) }) },
  'told-already': { status: 'withdrawn', say: () => m.telling_told_already() },
  'not-wanted': { status: 'withdrawn', say: () => m.telling_not_wanted() },
  cancelled: { status: 'withdrawn', say: () => m.telling_cancelled() },
} as const satisfies Record<TellingState, { status: Status; say: (telling: Telling) => string }>

/** Whom a message was for, and what became of the mail: page and command say it in the same words. */
export function sayTelling(telling: Telling): { who: string; what: string; status: Status } {
  const { name, onBehalfOf, state } = telling
  const { status, say } = STATES[state]
  return { who: onBehalfOf ? m.telling_for({ name, of: onBehalfOf }) : name, what: say(telling), status }
}
