import type { RegisterRow } from '#domain/plan/group-members.ts'
import type { Reader } from '#platform/db.server.ts'

/**
 * Every organisation that a plan may name, in the order of the register, with the further names that people have mapped to
 * it; communes are many and asked for by group only.
 */
export const findRegister = (reader: Reader): Promise<RegisterRow[]> =>
  reader.$queryRaw<RegisterRow[]>`
    SELECT o.id, o.kind, o.name, o.short_name AS "shortName", o.is_telecom AS "isTelecom",
           o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo",
           ARRAY(SELECT a.folded FROM organisation_alias a WHERE a.organisation_id = o.id) AS aliases
      FROM organisation o ORDER BY o.kind, o.sort_order, o.name`
