import { actingRole, headsBeside } from '#domain/access/acting-role.ts'
import type { Actor, Role } from '#domain/access/roles.ts'
import { IDLE_LIMIT_MS, LAST_SEEN_EVERY_MS } from '#domain/access/session-limits.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { type PlainDate, PROVINCE_TIME_ZONE, plainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { holdsOn } from './delegation-day.server.ts'

type SessionRow = {
  offsetMs: bigint
  sessionId: string | null
  personId: string
  personName: string
  membershipId: string
  role: string
  title: string
  organisationId: string
  organisationName: string
  organisationShortName: string
  organisationKind: string
  formerOrganisationIds: string[] | null
  lastSeenAt: Date
  delegationId: string | null
  giverId: string | null
  giverName: string | null
  untilOn: string | null
  otherMemberships: OtherRole[] | null
  deputyRoles: DeputyRole[] | null
}

type OtherRole = { id: string; title: string; organisationShortName: string }
/** A role of somebody else, open to this person today; `id` is the delegation. */
type DeputyRole = OtherRole & { giverName: string; untilOn: PlainDate }

export type SignedInSession = {
  sessionId: string
  lastSeenAt: Date
  actor: Actor
  otherMemberships: OtherRole[]
  deputyRoles: DeputyRole[]
}

/**
 * The session of a token and the clock of the province in one statement: every request pays for this one.
 * Ended, expired and idle sessions, and those of disabled people, are as good as none. Real time, never the demo's.
 * A session that acts for somebody is good while its delegation holds, by the day of the province.
 * The same statement notes that the session was used, at most once a minute.
 */
export async function findSession(
  reader: Reader,
  { tokenHash, realNow }: { tokenHash: string | null; realNow: Date },
): Promise<{ offsetMs: number; session: SignedInSession | null }> {
  const idleSince = new Date(realNow.getTime() - IDLE_LIMIT_MS)
  const seenBefore = new Date(realNow.getTime() - LAST_SEEN_EVERY_MS)
  const today = Prisma.sql`((${realNow}::timestamptz + clock.offset_ms * interval '1 millisecond') AT TIME ZONE ${PROVINCE_TIME_ZONE})::date`
  const rows = await reader.$queryRaw<SessionRow[]>`
    WITH seen AS (
      UPDATE session SET last_seen_at = ${realNow}
       WHERE token_hash = ${tokenHash} AND ended_at IS NULL AND expires_at > ${realNow}
         AND last_seen_at > ${idleSince} AND last_seen_at < ${seenBefore})
    SELECT clock.offset_ms AS "offsetMs", s.id AS "sessionId", s.last_seen_at AS "lastSeenAt",
           p.id AS "personId", p.display_name AS "personName",
           mb.id AS "membershipId", mb.role, mb.title,
           o.id AS "organisationId", o.name AS "organisationName", o.short_name AS "organisationShortName",
           o.kind AS "organisationKind",
           (WITH RECURSIVE former(id) AS (
              SELECT w.predecessor_id FROM organisation_succession w WHERE w.successor_id = o.id
              UNION SELECT w.predecessor_id FROM organisation_succession w JOIN former ON w.successor_id = former.id)
            SELECT json_agg(id) FROM former) AS "formerOrganisationIds",
           d.id AS "delegationId", g.id AS "giverId", g.display_name AS "giverName", d.until_on::text AS "untilOn",
           (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'organisationShortName', xo.short_name) ORDER BY x.title)
              FROM membership x JOIN organisation xo ON xo.id = x.organisation_id
             WHERE x.person_id = p.id AND x.id <> mb.id AND x.ended_at IS NULL) AS "otherMemberships",
           (SELECT json_agg(json_build_object('id', y.id, 'title', ym.title, 'organisationShortName', yo.short_name,
                                              'giverName', yg.display_name, 'untilOn', y.until_on) ORDER BY ym.title, y.id)
              FROM delegation y JOIN membership ym ON ym.id = y.membership_id JOIN organisation yo ON yo.id = ym.organisation_id
              JOIN person yg ON yg.id = y.giver_id
             WHERE y.deputy_id = p.id AND y.id IS DISTINCT FROM d.id AND ${holdsOn('y', today)}) AS "deputyRoles"
      FROM province_clock clock
      LEFT JOIN session s ON s.token_hash = ${tokenHash} AND s.ended_at IS NULL
                         AND s.expires_at > ${realNow} AND s.last_seen_at > ${idleSince}
      LEFT JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
      LEFT JOIN delegation d ON d.id = s.delegation_id AND d.deputy_id = p.id AND ${holdsOn('d', today)}
      LEFT JOIN person g ON g.id = d.giver_id
      LEFT JOIN membership mb ON mb.id = CASE WHEN s.delegation_id IS NULL THEN s.membership_id ELSE d.membership_id END
                             AND mb.ended_at IS NULL
      LEFT JOIN organisation o ON o.id = mb.organisation_id
     WHERE clock.id = 1`
  const row = rows[0]
  const offsetMs = Number(row?.offsetMs ?? 0n)
  if (!row?.sessionId || !row.personId || !row.membershipId) return { offsetMs, session: null }
  const organisationKind = row.organisationKind as OrganisationKind
  return {
    offsetMs,
    session: {
      sessionId: row.sessionId,
      lastSeenAt: row.lastSeenAt,
      otherMemberships: row.otherMemberships ?? [],
      deputyRoles: row.deputyRoles ?? [],
      actor: {
        personId: row.personId,
        personName: row.personName,
        membershipId: row.membershipId,
        role: actingRole(organisationKind, row.role as Role),
        title: row.title,
        organisationId: row.organisationId,
        organisationName: row.organisationName,
        organisationShortName: row.organisationShortName,
        organisationKind,
        ...headsBeside(organisationKind, row.role as Role),
        ...(row.formerOrganisationIds ? { formerOrganisationIds: row.formerOrganisationIds } : {}),
        ...onBehalfOf(row),
      },
    },
  }
}

function onBehalfOf({ delegationId, giverId, giverName, untilOn }: SessionRow): Pick<Actor, 'onBehalfOf'> {
  if (!delegationId || !giverId || !giverName || !untilOn) return {}
  return { onBehalfOf: { delegationId, personId: giverId, personName: giverName, untilOn: plainDate(untilOn) } }
}
