import { beforeEach, describe, expect, it } from 'vitest'
import { GiveOrderSchema } from '#domain/assignment/order.ts'
import { ChangeSeriesSchema } from '#domain/deadline/change-series.ts'
import { db } from '#platform/db.server.ts'
import { giveOrder } from '#services/assignment/give-order.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { changeSeries } from '#services/series/change-series.server.ts'
import { previewSeriesChange, readSeries } from '#services/series/read-series.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-04T09:00:00+07:00'
const coordinator = (when = AT) => commandBy(province.actor('dic', 'coordinator'), when)

/** Quarterly from 15/12/2024, ordered outside a plan. */
async function giveSeries(changes: object = {}): Promise<string> {
  const order = GiveOrderSchema.parse({
    authority: 'dic',
    orderedBy: 'Giám đốc Sở TT&TT',
    orderedOn: '01/11/2024',
    form: 'meeting',
    title: 'Kiểm tra trạm phát sóng',
    text: 'Kiểm tra an toàn các trạm phát sóng trên địa bàn.',
    leadIds: province.organisationId.construction,
    dueOn: '15/12/2024',
    everyMonths: '3',
    until: '31/12/2025',
    ...changes,
  })
  return (await done(giveOrder({ ...order, fileIds: [] }, coordinator()))).assignmentId
}

const occurrences = async (seriesId: string): Promise<string[]> => {
  const rows = await db.assignment.findMany({ where: { parentId: seriesId }, orderBy: { dueOn: 'asc' } })
  return rows.map(({ occurrenceKey, dueOn }) => `${occurrenceKey} ${dueOn?.toISOString().slice(0, 10)}`)
}

const change = (seriesId: string, input: object, { expectedVersion = 1, context = coordinator() } = {}) =>
  changeSeries(
    { seriesId, expectedVersion, change: ChangeSeriesSchema.parse({ reason: 'theo Công văn 12', ...input }) },
    context,
  )

async function letTimePass(day: string): Promise<void> {
  await setProvinceTime(db, at(day))
  await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
}

describe('a duty that comes back, ordered outside a plan', () => {
  it('opens its first occurrence when its time has come and the next one sixty days before it is due', async () => {
    const id = await giveSeries()
    expect(await occurrences(id)).toEqual(['2024-12 2024-12-15'])
    await letTimePass('2025-01-14')
    expect(await occurrences(id)).toEqual(['2024-12 2024-12-15', '2025-03 2025-03-15'])
  })
})

describe('a changed rule', () => {
  it('is shown before it is applied and touches what is not open yet only', async () => {
    const id = await giveSeries()
    const input = { change: 'rule', everyMonths: '6', firstOn: '30/06/2025', until: '31/12/2025' }
    const { actor, now } = coordinator()
    const series = await readSeries(db, { id, actor, now })
    if (!series) throw new Error('the series is not to be seen')
    const preview = previewSeriesChange(ChangeSeriesSchema.parse({ reason: 'x', ...input }), series)
    expect(preview).toMatchObject({
      ok: true,
      value: {
        stays: [{ key: '2024-12', dueOn: '2024-12-15' }],
        moves: [
          { from: '2025-06-15', to: '2025-06-30' },
          { from: '2025-12-15', to: '2025-12-30' },
        ],
        added: [],
        fallsAway: ['2025-03-15', '2025-09-15'],
      },
    })
    await done(change(id, input))
    await letTimePass('2025-12-01')
    expect(await occurrences(id)).toEqual(['2024-12 2024-12-15', '2025-06 2025-06-30', '2025-12 2025-12-30'])
    const event = await db.event.findFirstOrThrow({ where: { subjectId: id, type: 'SeriesChanged' } })
    expect(event.payload).toMatchObject({ before: { everyMonths: 3 }, after: { everyMonths: 6, from: '2025-06-30' } })
    const told = await db.notification.findMany({ where: { subjectId: id, kind: 'assignment-rule-changed' } })
    expect(told.map(({ personId }) => personId)).toContain(province.actor('construction', 'officer').personId)
  })

  it('is refused to whom did not set it, and to whom was shown something else', async () => {
    const byProvince = await giveSeries({ authority: 'province' })
    const end = { change: 'end', until: '30/06/2025' }
    expect(await change(byProvince, end)).toMatchObject({ reason: 'series-not-yours' })
    const leader = () => commandBy(province.actor('committee', 'leadership'), AT)
    expect(await change(byProvince, end, { context: leader() })).toMatchObject({ ok: true })
    expect(await change(byProvince, { change: 'end' }, { context: leader() })).toMatchObject({
      reason: 'series-changed-meanwhile',
    })
  })
})

it('an occurrence that is left out or moved opens not at all or by its own date', async () => {
  const id = await giveSeries()
  await done(change(id, { change: 'leave-out', key: '2025-03' }))
  await done(change(id, { change: 'move', key: '2025-06', movedTo: '20/05/2025' }, { expectedVersion: 2 }))
  await letTimePass('2025-03-20')
  expect(await occurrences(id)).toEqual(['2024-12 2024-12-15'])
  await letTimePass('2025-03-21')
  expect(await occurrences(id)).toEqual(['2024-12 2024-12-15', '2025-06 2025-05-20'])
})
