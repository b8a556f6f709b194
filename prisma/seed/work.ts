import { type Deed, moment, playInOrder } from './work/chronicle.ts'
import { COORDINATOR_LIVES } from './work/lives/coordinator.ts'
import { DEPARTMENT_GROUP_LIVES } from './work/lives/department-groups.ts'
import { DEPARTMENT_LIVES } from './work/lives/departments.ts'
import { DISTRICT_LIVES } from './work/lives/districts.ts'
import { PRESS_AND_ENTERPRISE_LIVES } from './work/lives/press-and-enterprises.ts'
import { DRAFT_DEEDS, PLAN_DEEDS } from './work/plan-deeds.ts'
import { runClocks } from './work/run-clocks.ts'
import { READING_DEEDS } from './work/target-readings.ts'
import { OPENS_AT } from './clock.ts'

const DEEDS: readonly Deed[] = [
  ...PLAN_DEEDS,
  ...READING_DEEDS,
  ...COORDINATOR_LIVES,
  ...DEPARTMENT_LIVES,
  ...DEPARTMENT_GROUP_LIVES,
  ...DISTRICT_LIVES,
  ...PRESS_AND_ENTERPRISE_LIVES,
  ...DRAFT_DEEDS,
]

/** Commands take what was due before them, so the engine need not look every day: it does when something waits for it. */
const CLOCKS_RUN_AT = ['2024-07-01 07:30', '2024-10-15 07:30', '2024-11-01 17:00'].map(moment)
/** Mails of the last working days are left to be sent when the demo opens. */
const MAILS_UNTIL = moment('2024-11-01 07:00')

/** A year of the province's work: every act through its use case, at its moment, in the order in which it happened. */
export async function seedWork(): Promise<void> {
  const run = (at: Date) => runClocks(at, { withMails: at <= MAILS_UNTIL })
  await playInOrder(DEEDS, { moments: [...CLOCKS_RUN_AT, MAILS_UNTIL, OPENS_AT], run })
}
