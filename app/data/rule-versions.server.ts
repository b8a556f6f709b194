import type { Reader } from '#platform/db.server.ts'
import { CLOCK_POLICY } from './clock-policy.server.ts'
import type { StoredSetting } from './setting.server.ts'

type RuleVersions = {
  calendarVersion: number | null
  calendarChangedAt: Date | null
  policy: StoredSetting | null
  /** Of the last change of either, to which each clocked row is compared (ADR 44); 0 before the first. */
  rulesVersion: number
}

/** Which calendar and which policy are in force, in one statement: a page asks for both. */
export async function findRuleVersions(reader: Reader): Promise<RuleVersions> {
  const rows = await reader.$queryRaw<RuleVersions[]>`
    SELECT c.version AS "calendarVersion", c.changed_at AS "calendarChangedAt",
           ${CLOCK_POLICY.newestSql} AS policy,
           (SELECT coalesce(max(version), 0) FROM clock_rules_change) AS "rulesVersion"
      FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT * FROM calendar_version ORDER BY version DESC LIMIT 1) c ON true`
  return rows[0] ?? { calendarVersion: null, calendarChangedAt: null, policy: null, rulesVersion: 0 }
}
