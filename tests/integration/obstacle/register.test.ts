import { beforeEach, describe, expect, it } from 'vitest'
import { findRegisterFrame, listObstacles, obstaclePageSql, registerFrameSql } from '#data/obstacle-register.server.ts'
import { ageBounds, countBy, type RegisterFilter } from '#domain/obstacle/register.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const MOST_ROWS = 2_000
const OPEN = 1_500
const ALL = 100_000

let province: Province

useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

const bounds = ageBounds({ today: plainDate('2024-11-11'), calendar })
const frameOf = (filter: RegisterFilter = {}, actor = province.actor('dic', 'coordinator')) =>
  findRegisterFrame(db, { scope: obstacleScope(actor), filter, bounds })

describe('the register of obstacles', () => {
  it('finds a filing by words without their signs, and its figures agree with its list', async () => {
    const viettel = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
    await done(fileObstacle(noSiteFiling(), viettel()))
    await done(fileObstacle(noSiteFiling({ title: 'Thiếu kinh phí', causeClass: 'funding' }), viettel()))
    const filter = { search: 'thieu kinh phi', cause: 'funding' } as const
    const rows = await listObstacles(db, { scope: 'all', filter, bounds })
    expect(rows.map(({ title }) => title)).toEqual(['Thiếu kinh phí'])
    const { counts } = await frameOf(filter)
    expect(countBy(counts, { dimension: 'cause', filter })).toEqual(new Map([['funding', 1]]))
  })

  it('counts nothing of another enterprise for an enterprise, nor names it', async () => {
    await done(
      fileObstacle(noSiteFiling(), commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')),
    )
    expect(await frameOf({}, province.actor('vnpt', 'carrier'))).toMatchObject({ counts: [], filers: [], holders: [] })
  })

  it('reads no more than 2,000 rows at any place of a plan, with 100,000 filings', async () => {
    const { districtId } = await seedMany()
    const { viettel, dic } = province.organisationId
    const filters: RegisterFilter[] = [
      {},
      { step: 'received' },
      { step: 'closed' },
      { cause: 'funding' },
      { districtId },
      { filerId: viettel },
      { holderId: dic },
      { age: 'over-22' },
      { search: 'ma 77777' },
    ]
    for (const filter of filters) {
      const question = { scope: 'all', filter, bounds, limit: 51 } as const
      expect(await mostRowsRead(obstaclePageSql(question)), JSON.stringify(filter)).toBeLessThanOrEqual(MOST_ROWS)
    }
    const own = obstacleScope(province.actor('viettel', 'carrier'))
    expect(await mostRowsRead(obstaclePageSql({ scope: own, filter: {}, bounds, limit: 51 }))).toBeLessThanOrEqual(
      MOST_ROWS,
    )
    expect(await mostRowsRead(registerFrameSql({ scope: 'all', filter: {}, bounds }))).toBeLessThanOrEqual(MOST_ROWS)
  })
})

type Plan = {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

async function mostRowsRead(statement: ReturnType<typeof obstaclePageSql>): Promise<number> {
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

/** Most have ended: what is open is bounded by what offices can hold. */
async function seedMany(): Promise<{ districtId: string }> {
  const { viettel, vnpt, dic } = province.organisationId
  const { personId } = province.actor('viettel', 'carrier')
  const districts = await db.organisation.findMany({ where: { kind: 'district' }, select: { id: true } })
  const districtIds = districts.map(({ id }) => id)
  await db.$executeRaw`
    INSERT INTO obstacle (id, code, state, filer_id, filed_by_id, place_id, place_text, cause_class, title, what_happened, tried,
                          asked, competence, folded, filed_at, holder_id, step_since, closed_at, settled_until)
    SELECT gen_random_uuid(), 'VM-' || n, CASE WHEN n > ${ALL - OPEN} THEN 'received' ELSE 'closed' END,
           CASE WHEN n % 2 = 0 THEN ${viettel}::uuid ELSE ${vnpt}::uuid END, ${personId}::uuid,
           (${districtIds}::uuid[])[1 + n % ${districtIds.length}::int], '', (ARRAY['funding', 'site-or-land', 'other'])[1 + n % 3],
           'Mã ' || n, '', '', '', 'unsure', 'vm ma ' || n, timestamptz '2024-11-08' - (${ALL} - n) * interval '5 minutes',
           ${dic}::uuid, now(), CASE WHEN n > ${ALL - OPEN} THEN NULL ELSE now() END, now()
      FROM generate_series(1, ${ALL}::int) n`
  await db.$executeRaw`ANALYZE obstacle`
  return { districtId: districtIds[0] ?? '' }
}
