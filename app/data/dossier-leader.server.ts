import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/**
 * Who of the leadership is in charge of the dossier `h`, and who stands in, as an array of ids. Somebody who has left
 * the leadership is in charge of nothing: a dossier is never with nobody.
 */
export const LEADERS_OF_DOSSIER = Prisma.sql`
  ARRAY(SELECT m.person_id FROM membership m JOIN person p ON p.id = m.person_id
         WHERE m.person_id IN (h.leader_id, h.substitute_id) AND m.role = 'leadership' AND m.ended_at IS NULL AND p.disabled_at IS NULL)`

const PRESENT = { role: 'leadership', endedAt: null } as const

/** Of a dossier: somebody named, and whether that one is of the leadership still. */
export const NAMED_LEADER = {
  select: { id: true, displayName: true, disabledAt: true, memberships: { where: PRESENT, select: { id: true } } },
} as const

type Row = { id: string; displayName: string; disabledAt: Date | null; memberships: unknown[] }

const toNamedLeader = ({ id, displayName, disabledAt, memberships }: Row) => ({
  id,
  name: displayName,
  isPresent: disabledAt === null && memberships.length > 0,
})

/** Who is named, and the ids of those who are of the leadership still. */
export function leadersOf(row: { leader: Row | null; substitute: Row | null }) {
  const leader = row.leader && toNamedLeader(row.leader)
  const substitute = row.substitute && toNamedLeader(row.substitute)
  const leaderIds = [leader, substitute].flatMap((named) => (named?.isPresent ? [named.id] : []))
  return { leader, substitute, leaderIds }
}

/** The leadership of today, for the Office to choose from. */
export async function findLeaderChoices(reader: Reader): Promise<{ id: string; name: string; title: string }[]> {
  const rows = await reader.membership.findMany({
    where: { ...PRESENT, person: { disabledAt: null } },
    select: { title: true, person: { select: { id: true, displayName: true } } },
    orderBy: [{ person: { displayName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ title, person }) => ({ id: person.id, name: person.displayName, title }))
}

/** The names of those in charge, as one reads them. */
export async function findLeaderNames(reader: Reader, leaderIds: readonly string[]): Promise<string> {
  const rows = await reader.person.findMany({
    where: { id: { in: [...leaderIds] } },
    select: { displayName: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(({ displayName }) => displayName).join(', ')
}
