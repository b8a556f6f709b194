import { type HeldNow, type HeldSum, sumHeld } from '#domain/home/held-now.ts'
import type { HeldLine } from '#domain/obstacle/attribute-over-days.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { Prisma } from '#prisma-client/client.ts'
import { heldDossiersSql } from './dossier-list.server.ts'
import { heldOverSql } from './held-over.server.ts'
import { heldFilingsSql } from './obstacle-register.server.ts'

/** As PostgreSQL writes it: instants are text. */
export type HeldJson = {
  now: (HeldSum & { organisationId: string | null; organisation: string | null })[] | null
  over: (Omit<HeldLine, 'startedAt' | 'endedAt'> & { startedAt: string; endedAt: string | null })[] | null
}

/** Who holds what is open by the same conditions as the two lists, and who went over a limit since a day; a JSON value. */
export const heldSql = ({ since, today }: { since: PlainDate; today: PlainDate }): Prisma.Sql => Prisma.sql`
  json_build_object(
    'now', (SELECT json_agg(n) FROM (
        SELECT o.id AS "organisationId", o.short_name AS organisation, coalesce(f.held, 0) AS filings, coalesce(f.over, 0) AS "filingsOver",
               coalesce(d.held, 0) AS dossiers, coalesce(d.over, 0) AS "dossiersOver"
          FROM (${heldFilingsSql(today)}) f FULL JOIN (${heldDossiersSql(today)}) d USING (holder_id)
          LEFT JOIN organisation o ON o.id = holder_id ORDER BY o.sort_order, o.short_name) n),
    'over', (SELECT json_agg(l) FROM (${heldOverSql({ from: since, to: today })}) l))`

export const toHeld = ({ now, over }: HeldJson): { now: HeldNow[]; sum: HeldSum; over: HeldLine[] } => ({
  now: (now ?? []).flatMap(({ organisationId, organisation, ...counts }) =>
    organisationId !== null && organisation !== null ? [{ organisationId, organisation, ...counts }] : [],
  ),
  // What waits for ordered work has no holder, and is in progress all the same.
  sum: sumHeld(now ?? []),
  over: (over ?? []).map((line) => ({
    ...line,
    startedAt: new Date(line.startedAt),
    endedAt: line.endedAt === null ? null : new Date(line.endedAt),
  })),
})
