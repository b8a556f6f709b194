import { findListFrame, listAssignments } from '#data/assignment-list.server.ts'
import type { Role } from '#domain/access/roles.ts'
import type { ListCursor } from '#domain/assignment/list-question.ts'
import { classBoundaries, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { getActor } from '#seed/actors.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { readInbox } from '#services/home/read-inbox.server.ts'
import { readStanding } from '#services/home/read-standing.server.ts'

/** The Monday on which the demo opens, and what its people see first on it. */
export const today = plainDate('2024-11-04')
const now = instantAt(today, '08:05')

export async function getStanding() {
  const standing = await readStanding(db, { now, rules: await loadClockRules(db) })
  if (!standing) throw new Error('no plan is published')
  return standing
}

export async function inboxOf(organisation: string, role: Role, mailbox?: string) {
  const actor = await getActor({ organisation, role, ...(mailbox ? { mailbox } : {}) })
  const { calendar } = await loadClockRules(db)
  return readInbox(db, { actor, today, calendar })
}

export async function agencyHomeOf(shortName: string) {
  const { id, kind } = await db.organisation.findFirstOrThrow({ where: { shortName } })
  return readAgencyHome(db, {
    organisationId: id,
    isEnterprise: kind === 'enterprise',
    now,
    rules: await loadClockRules(db),
  })
}

const getBoundaries = async () => classBoundaries({ now, ...(await loadClockRules(db)) })

/** The counts above the list of a plan's work. */
export async function countsOfList(planId: string) {
  const frame = await findListFrame(db, { scope: 'all', filter: { planId }, boundaries: await getBoundaries() })
  return frame.counts
}

/** How long the list of one class is, read to its end page by page. */
export async function lengthOfList(planId: string, one: TimelinessClass): Promise<number> {
  const boundaries = await getBoundaries()
  const sort = { by: 'due', descending: false } as const
  let cursor: ListCursor | null = null
  let listed = 0
  for (;;) {
    const question = { filter: { planId }, classes: [one], sort, cursor }
    const { rows, more } = await listAssignments(db, { scope: 'all', question, boundaries })
    listed += rows.length
    const last = rows.at(-1)
    if (!more || !last) return listed
    cursor = { key: last.sortKey, id: last.id, backwards: false }
  }
}
