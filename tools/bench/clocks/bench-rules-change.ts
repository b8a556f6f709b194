import type { Stage } from '../stage.ts'
import { seedAgencies } from './seed-agencies.ts'

const WORK = {
  agencies: 100,
  each: 100,
  issuedAt: new Date('2024-10-28T08:00:00+07:00'),
  dueOn: '2024-12-02',
  overDays: 120,
}
const NOW = new Date('2024-11-04T08:00:00+07:00')
const seconds = (ms: number): string => `${(ms / 1000).toLocaleString('vi', { maximumFractionDigits: 2 })} giây`

/** One day more off: what the request costs the person, and how long until every clock has followed. */
export async function benchRulesChange(stage: Stage): Promise<void> {
  await seedAgencies(stage, WORK)
  const { db } = await import('#platform/db.server.ts')
  const { supersedeClockRules } = await import('#services/clock/supersede-clock-rules.server.ts')
  const { catchUpClocks } = await import('#services/clock/catch-up-clocks.server.ts')
  for (const [round, day] of ['2024-11-28', '2024-11-29', '2025-01-03'].entries()) {
    const before = performance.now()
    await db.$transaction(async (tx) => {
      await supersedeClockRules(tx, { cause: 'calendar', now: new Date(NOW.getTime() + round * 1000) })
      const entry = { kind: 'swap-off', name: 'Nghỉ', nameEn: 'Off', source: 'bench', confirmed: true }
      await tx.calendarDay.create({ data: { day: new Date(day), year: Number(day.slice(0, 4)), ...entry } })
      await tx.calendarVersion.create({ data: { version: round + 2, changedAt: NOW, note: 'bench' } })
    })
    const applied = performance.now()
    while (await catchUpClocks());
    const reached = performance.now()
    const behind = await db.assignment.count({ where: { rulesVersion: { lt: round + 1 } } })
    console.log(
      `  nghỉ thêm ngày ${day}: yêu cầu ${seconds(applied - before)}, tính lại 10.000 đồng hồ ${seconds(reached - applied)}, còn sót ${behind}`,
    )
  }
  await db.$disconnect()
}
