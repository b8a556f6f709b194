import { beforeEach, describe, expect, it } from 'vitest'
import { dossierFrameSql, dossierPageSql, findDossierFrame, listDossiers } from '#data/dossier-list.server.ts'
import { filingChoicesSql } from '#data/filing-choices.server.ts'
import { countDossiersBy, DOSSIER_ORDERS, type DossierFilter } from '#domain/obstacle/dossier-list.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { mostRowsRead } from '#tests/setup/most-rows-read.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const MOST_ROWS = 2_000
const today = plainDate('2024-11-11')

let province: Province

const database = useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

/** Every tenth of those in progress is over its limit; what has ended is held by nobody. */
async function seedDossiers({ all, open }: { all: number; open: number }): Promise<void> {
  const { dic, office } = province.organisationId
  await db.$executeRaw`
    INSERT INTO dossier (id, code, state, title, cause_class, common_cause, folded, holder_id, step_since, step_due_on, created_at, closed_at, settled_until)
    SELECT gen_random_uuid(), 'HS-' || n, CASE WHEN n <= ${all - open} THEN 'resolved' WHEN n % 2 = 0 THEN 'office-check' ELSE 'consolidated' END,
           'Hồ sơ ' || n, (ARRAY['funding', 'site-or-land', 'other'])[1 + n % 3], '', 'hs ho so so ' || n,
           CASE WHEN n % 2 = 0 THEN ${office}::uuid ELSE ${dic}::uuid END,
           timestamptz '2024-11-01 08:00+07' + (n % 97) * interval '1 hour',
           CASE WHEN n <= ${all - open} OR n % 7 = 0 THEN NULL WHEN n % 10 = 0 THEN date '2024-11-08' ELSE date '2024-11-12' + (n % 5) END,
           timestamptz '2024-11-08' - (${all} - n) * interval '5 minutes',
           CASE WHEN n <= ${all - open} THEN now() END, now()
      FROM generate_series(1, ${all}::int) n`
  await database.analyze('dossier')
}

async function readPages(question: { filter: DossierFilter; order: (typeof DOSSIER_ORDERS)[number] }) {
  const { order } = question
  const read: Awaited<ReturnType<typeof listDossiers>> = []
  for (let after: { key: string; id: string } | undefined; ; ) {
    const rows = await listDossiers(db, { ...question, after })
    read.push(...rows.slice(0, 50))
    const last = rows[49]
    if (rows.length <= 50 || !last) return read
    const key = { newest: last.createdAt.toISOString(), held: last.since.toISOString(), due: last.dueOn ?? 'infinity' }
    after = { key: key[order], id: last.id }
  }
}

describe('the list of dossiers', () => {
  it('shows each dossier once on its pages, in the order that was asked for', async () => {
    await seedDossiers({ all: 180, open: 120 })
    const newest = await readPages({ filter: {}, order: 'newest' })
    expect(new Set(newest.map(({ id }) => id)).size).toBe(180)
    expect(newest.map(({ createdAt }) => createdAt.getTime())).toEqual(
      newest.map(({ createdAt }) => createdAt.getTime()).toSorted((one, other) => other - one),
    )
    const due = (await readPages({ filter: {}, order: 'due' })).map(({ dueOn }) => dueOn ?? '9999-12-31')
    expect(due).toHaveLength(120)
    expect(due).toEqual(due.toSorted())
    const held = (await readPages({ filter: {}, order: 'held' })).map(({ since }) => since.getTime())
    expect(held).toHaveLength(120)
    expect(held).toEqual(held.toSorted((one, other) => one - other))
  })

  it('counts under each choice what the choice lists', async () => {
    await seedDossiers({ all: 180, open: 120 })
    const filter = { cause: 'funding', overOn: today } as const
    const { counts, holders } = await findDossierFrame(db, { filter, today })
    expect(holders.map(({ id }) => id).toSorted()).toEqual(
      [province.organisationId.dic, province.organisationId.office].toSorted(),
    )
    for (const { id } of holders)
      expect(await readPages({ filter: { ...filter, holderId: id }, order: 'newest' })).toHaveLength(
        countDossiersBy(counts, { dimension: 'holderId', filter }).get(id) ?? 0,
      )
    const over = countDossiersBy(counts, { dimension: 'isOver', filter: {} }).get(true)
    expect(over).toBeGreaterThan(0)
    expect(await readPages({ filter: { overOn: today }, order: 'due' })).toHaveLength(over ?? 0)
  })

  it('finds a dossier by its code and by words without their signs', async () => {
    await seedDossiers({ all: 180, open: 120 })
    const rows = await listDossiers(db, { filter: { search: 'hồ sơ 177' }, order: 'newest' })
    expect(rows.map(({ code }) => code)).toEqual(['HS-177'])
  })

  it('reads no more than 2,000 rows at any place of a plan, with 100,000 dossiers', async () => {
    await seedDossiers({ all: 100_000, open: 1_000 })
    const filters: DossierFilter[] = [
      {},
      { state: 'office-check' },
      { state: 'resolved' },
      { cause: 'funding' },
      { holderId: province.organisationId.office },
      { overOn: today },
      { search: 'so 77777' },
      { search: 'ho so' },
    ]
    for (const filter of filters)
      for (const order of DOSSIER_ORDERS)
        expect(
          await mostRowsRead(dossierPageSql({ filter, order, limit: 51 })),
          `${JSON.stringify(filter)} ${order}`,
        ).toBeLessThanOrEqual(MOST_ROWS)
    expect(await mostRowsRead(dossierFrameSql({ filter: {}, today }))).toBeLessThanOrEqual(MOST_ROWS)
    const form = { organisationId: province.organisationId.dic, withDossiers: true }
    expect(await mostRowsRead(filingChoicesSql(form))).toBeLessThanOrEqual(MOST_ROWS)
  })
})
