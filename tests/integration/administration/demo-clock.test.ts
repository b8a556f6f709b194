import { beforeEach, expect, it } from 'vitest'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { moveClock } from '#services/clock-control/move-clock.server.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const MONDAY = new Date('2024-11-04T08:00:00+07:00')
const openDemoAt = (at: Date) =>
  db.provinceClock.update({ where: { id: 1 }, data: { isDemo: true, offsetMs: BigInt(at.getTime() - Date.now()) } })

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const move = (what: Parameters<typeof moveClock>[0]) =>
  moveClock(what, commandBy(province.actor('dic', 'coordinator'), MONDAY.toISOString()))
/** The clock goes on while a test runs. */
const isAbout = (at: Date, expected: string) =>
  expect(Math.abs(at.getTime() - Date.parse(expected))).toBeLessThan(10_000)

it('“+1 ngày” goes to the next morning and wakes every clock that waits', async () => {
  await openDemoAt(MONDAY)
  await seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: plainDate('2024-11-22') })
  await db.outbox.deleteMany()
  expect(await move({ step: 'one-day' })).toMatchObject({ ok: true })
  isAbout(await getProvinceNow(db), '2024-11-05T08:05:00+07:00')
  expect(await db.outbox.findMany({ select: { process: true, targetId: true } })).toEqual([
    { process: 'agency-clock', targetId: province.organisationId.construction },
  ])
  expect(await db.event.findFirst()).toMatchObject({
    type: 'ProvinceClockMoved',
    personName: 'Chuyên viên điều phối Sở TT&TT',
  })
})

it('“Đến hạn kế tiếp” goes just past the earliest step of all', async () => {
  await openDemoAt(MONDAY)
  await seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: plainDate('2024-11-22') })
  const since = new Date('2024-11-04T07:45:00+07:00')
  await seedWorkInProgress(db, { leadId: province.organisationId.finance, dueOn: plainDate('2024-11-08'), since })
  await move({ step: 'next-step' })
  isAbout(await getProvinceNow(db), '2024-11-05T07:30:01+07:00')
})

it('stays when nothing lies ahead, and never goes back', async () => {
  await openDemoAt(MONDAY)
  expect(await move({ step: 'next-step' })).toMatchObject({ reason: 'clock-nothing-ahead' })
  expect(await move({ step: 'to', to: new Date('2024-11-01T08:00:00+07:00') })).toMatchObject({
    reason: 'clock-only-forward',
  })
  isAbout(await getProvinceNow(db), MONDAY.toISOString())
})

it('two clicks on one page move it once', async () => {
  await openDemoAt(MONDAY)
  const command = commandBy(province.actor('dic', 'coordinator'), MONDAY.toISOString())
  const results = await Promise.all([moveClock({ step: 'one-day' }, command), moveClock({ step: 'one-day' }, command)])
  expect(results.every(({ ok }) => ok)).toBe(true)
  isAbout(await getProvinceNow(db), '2024-11-05T08:05:00+07:00')
})

it('the clock of a real province cannot be moved', async () => {
  expect(await move({ step: 'one-day' })).toMatchObject({ reason: 'clock-is-real' })
  await expect(db.provinceClock.update({ where: { id: 1 }, data: { offsetMs: 1000n } })).rejects.toThrow(
    /real use cannot be moved/,
  )
})
