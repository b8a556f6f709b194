import { readAssignmentFacts } from '#data/assignment.server.ts'
import { findLeadsOfWaits } from '#data/assignment-wait.server.ts'
import { type WaitLink, waitSight } from '#domain/assignment/waits.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { Transaction } from '#platform/db.server.ts'
import { LEAD, tellPeople } from './tell-people.server.ts'

/** Which end of a link hears of it. */
const HEARS = {
  'result-awaited': 'awaited',
  'result-arrived': 'waiting',
  'result-withdrawn': 'waiting',
  'result-reopened': 'waiting',
} as const
export type WaitMessage = keyof typeof HEARS

/** Tells the lead at one end of each link, in the name of the agency at the other: what an enterprise may not know is left out. */
export async function tellOfWaits(
  tx: Transaction,
  args: {
    kind: WaitMessage
    links: readonly (WaitLink & { causeId: string })[]
    params?: Record<string, string>
    now: Date
    except: string | null
    batch?: Batch | undefined
  },
): Promise<void> {
  const { kind, links, params, now, except, batch } = args
  if (links.length === 0) return
  const end = HEARS[kind]
  const idOf = (link: WaitLink) => (end === 'awaited' ? link.awaitedId : link.waitingId)
  const assignments = new Map((await readAssignmentFacts(tx, links.map(idOf))).map((one) => [one.id, one]))
  const leads = await findLeadsOfWaits(tx, links)
  const tellings = links.flatMap((link) => {
    const assignment = assignments.get(idOf(link))
    const known = leads.find(({ waitingId, awaitedId }) => waitingId === link.waitingId && awaitedId === link.awaitedId)
    if (!assignment || !known) return []
    const [own, other] = end === 'awaited' ? [known.awaited, known.waiting] : [known.waiting, known.awaited]
    // Of another enterprise an enterprise hears neither the name nor what it says of itself.
    const said = waitSight(own, other) === 'fact' ? {} : { agency: other.name, ...params }
    return [{ assignment, causeId: link.causeId, messages: [{ kind, to: LEAD, params: said }] }]
  })
  await tellPeople(tx, { tellings, now, except, batch })
}
