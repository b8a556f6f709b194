import type { ClassBoundaries, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { Reader } from '#platform/db.server.ts'
import { assignmentClassSql } from './assignment-class.server.ts'

export type CountedWork = { leadId: string; class: TimelinessClass; count: number }

/** Work that organisations lead, by class. */
export const countWorkOf = (
  reader: Reader,
  { organisationIds, boundaries }: { organisationIds: readonly string[]; boundaries: ClassBoundaries },
): Promise<CountedWork[]> => reader.$queryRaw`
  SELECT a.lead_id AS "leadId", ${assignmentClassSql(boundaries)} AS class, count(*)::int AS count
    FROM assignment a WHERE a.lead_id = ANY(${[...organisationIds]}::uuid[]) AND a.structure = 'work' AND a.state <> 'withdrawn' GROUP BY 1, 2`
