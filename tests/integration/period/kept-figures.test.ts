import { beforeEach, describe, expect, it } from 'vitest'
import { keptWorksSql } from '#data/period-figures.server.ts'
import { parsePeriod } from '#domain/period/period.ts'
import { FIGURES, type ListedFigure, WORKS_PER_PAGE } from '#domain/period/period-work.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { lockPeriod } from '#services/period/lock-period.server.ts'
import { readPeriod } from '#services/period/read-period.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { mostRowsRead } from '#tests/setup/most-rows-read.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const database = useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const LOCKED = '2024-11-05T09:00:00+07:00'
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), LOCKED)
const lockOctober = () => done(lockPeriod({ period: '2024-10', approval: 'Thông báo 45/TB-VPUB' }, coordinator()))

/** More than a page of work of one agency, all of it late by the end of October, and a little of another. */
async function seedWorks(): Promise<void> {
  const { construction, finance } = province.organisationId
  const dueOn = plainDate('2024-10-25')
  const drafts = [
    ...Array.from({ length: WORKS_PER_PAGE + 3 }, () => guidanceDraft(construction, { dueOn })),
    ...Array.from({ length: 2 }, () => guidanceDraft(finance, { dueOn: plainDate('2024-11-29') })),
  ]
  await seedIssued(drafts, { actor: province.actor('dic', 'coordinator'), now: at('2024-10-07') })
}

async function october(listed: (ListedFigure & { after?: number }) | null, now = '2024-11-06') {
  const period = parsePeriod('2024-10')
  if (!period) throw new Error('no such period')
  return readPeriod(db, { period, listed, now: at(now) })
}
const ALL = { agencyId: '', figure: 'all' } as const

describe('the figures of a locked period', () => {
  it('are those that the record gave at the lock, and their lists the same works', async () => {
    await seedWorks()
    const before = await october(ALL, '2024-11-05')
    await lockOctober()
    const after = await october(ALL)
    expect([after.agencies, after.total, after.list]).toEqual([before.agencies, before.total, before.list])
    for (const { organisationId: agencyId } of [...after.agencies, { organisationId: '' }])
      for (const figure of [...FIGURES, 'all'] as const) {
        const { list, count } = await october({ agencyId, figure })
        expect(list?.length).toBe(Math.min(count, WORKS_PER_PAGE))
        expect(list?.every((work) => agencyId === '' || work.organisationId === agencyId)).toBe(true)
      }
  })

  it('do not change with the record, and cannot be changed', async () => {
    await seedWorks()
    await lockOctober()
    const before = await october(ALL)
    await db.$executeRaw`UPDATE assignment SET original_due_on = '2024-12-31', title = 'Tên khác'`
    expect(await october(ALL)).toMatchObject({ agencies: before.agencies, total: before.total, list: before.list })
    await expect(db.$executeRaw`UPDATE period_figure SET organisation = 'Tên khác'`).rejects.toThrow(/permission/)
    await expect(db.$executeRaw`DELETE FROM period_work`).rejects.toThrow(/permission/)
  })

  it('open their lists page by page, each work once, locked or not', async () => {
    await seedWorks()
    const late = { agencyId: province.organisationId.construction, figure: 'open-late' } as const
    const readAll = async () => {
      const first = await october(late)
      const second = await october({ ...late, after: first.next ?? 0 })
      expect([first.list?.length, first.count, second.list?.length, second.next]).toEqual([
        WORKS_PER_PAGE,
        WORKS_PER_PAGE + 3,
        3,
        null,
      ])
      return [...(first.list ?? []), ...(second.list ?? [])].map(({ id }) => id)
    }
    const open = await readAll()
    expect(new Set(open).size).toBe(WORKS_PER_PAGE + 3)
    await lockOctober()
    expect(await readAll()).toEqual(open)
  })

  it('take four statements with a list, so that the page stays within five with its session', async () => {
    await seedWorks()
    await lockOctober()
    const period = parsePeriod('2024-10')
    if (!period) throw new Error('no such period')
    const tally = { statements: 0, durationMs: 0 }
    await withStatementCount(tally, () => readPeriod(db, { period, listed: ALL, now: at('2024-11-06') }))
    expect(tally.statements).toBeLessThanOrEqual(4)
  })
})

it('a list of a locked period of 100,000 works reads its page and no more', async () => {
  await lockOctober()
  const { id } = await db.lockedPeriod.findFirstOrThrow()
  const agency = province.organisationId.construction
  await db.$executeRaw`
    INSERT INTO period_work (period_id, place, assignment_id, organisation_id, organisation, label, title, class, class_by_original, is_returned)
    SELECT ${id}::uuid, n, gen_random_uuid(), ${agency}::uuid, 'Sở', 'N.' || n, '',
           (ARRAY['done-in-time', 'open-late', 'undated'])[1 + n % 3], 'undated', n % 10 = 0
      FROM generate_series(0, 99999) n`
  await database.analyze('period_work')
  for (const figure of [...FIGURES, 'all'] as const)
    for (const run of [
      { after: 50_000, until: 100_000 },
      { after: 98_999, until: 100_000 },
    ])
      expect(await mostRowsRead(keptWorksSql({ periodId: id, figure, ...run })), figure).toBeLessThanOrEqual(2_000)
})
