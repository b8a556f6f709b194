import { actingRole } from '#domain/access/acting-role.ts'
import type { Actor, Role } from '#domain/access/roles.ts'
import { IDLE_LIMIT_MS, LAST_SEEN_EVERY_MS } from '#domain/access/session-limits.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader } from '#platform/db.server.ts'

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
  lastSeenAt: Date
  otherMemberships: { id: string; title: string; organisationShortName: string }[] | null
}

export type SignedInSession = {
  sessionId: string
  lastSeenAt: Date
  actor: Actor
  otherMemberships: { id: string; title: string; organisationShortName: string }[]
}

/**
 * The session of a token and the clock of the province in one statement: every request pays for this one.
 * Ended, expired and idle sessions, and those of disabled people, are as good as none. Real time, never the demo's.
 * The same statement notes that the session was used, at most once a minute.
 */
export async function findSession(
  reader: Reader,
  { tokenHash, realNow }: { tokenHash: string | null; realNow: Date },
): Promise<{ offsetMs: number; session: SignedInSession | null }> {
  const idleSince = new Date(realNow.getTime() - IDLE_LIMIT_MS)
  const seenBefore = new Date(realNow.getTime() - LAST_SEEN_EVERY_MS)
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
           (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'organisationShortName', xo.short_name) ORDER BY x.title)
              FROM membership x JOIN organisation xo ON xo.id = x.organisation_id
             WHERE x.person_id = p.id AND x.id <> mb.id AND x.ended_at IS NULL) AS "otherMemberships"
      FROM province_clock clock
      LEFT JOIN session s ON s.token_hash = ${tokenHash} AND s.ended_at IS NULL
                         AND s.expires_at > ${realNow} AND s.last_seen_at > ${idleSince}
      LEFT JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
      LEFT JOIN membership mb ON mb.id = s.membership_id AND mb.ended_at IS NULL
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
      },
    },
  }
}
