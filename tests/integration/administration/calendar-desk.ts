import { beforeEach } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'

/** A province, who proposes changes of its calendar and who puts them into force: two people (four eyes). */
export type CalendarDesk = { province: Province; coordinator: Actor; administrator: Actor }

/** Anew before each test. */
export function useCalendarDesk(): CalendarDesk {
  const desk = {} as CalendarDesk
  beforeEach(async () => {
    const province = await seedProvince(db)
    Object.assign(desk, {
      province,
      coordinator: province.actor('dic', 'coordinator'),
      administrator: { ...province.actor('dic', 'head'), role: 'administrator' },
    } satisfies CalendarDesk)
  })
  return desk
}
