import type { ClassBoundaries, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { Reader } from '#platform/db.server.ts'
import { assignmentClassSql } from './assignment-class.server.ts'

/** Work that an organisation leads, by class. */
export const countWorkOf = (
  reader: Reader,
  { organisationId, boundaries }: { organisationId: string; boundaries: ClassBoundaries },
): Promise<{ class: TimelinessClass; count: number }[]> => reader.$queryRaw`
  SELECT ${assignmentClassSql(boundaries)} AS class, count(*)::int AS count
    FROM assignment a WHERE a.lead_id = ${organisationId}::uuid AND a.structure = 'work' AND a.state <> 'withdrawn' GROUP BY 1`
