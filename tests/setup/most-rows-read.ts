import { db } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'

type Plan = {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

/** The most rows that any place of the plan of a statement read, those it threw away included. */
export async function mostRowsRead(statement: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`
  const read = (plan: Plan): number =>
    Math.max(
      (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) *
        plan['Actual Loops'],
      ...(plan.Plans ?? []).map(read),
    )
  const [first] = row?.['QUERY PLAN'] ?? []
  if (!first) throw new Error('no plan')
  return read(first.Plan)
}
