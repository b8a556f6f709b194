import { OPENS_AT } from './clock.ts'
import { type Deed, moment, playInOrder } from './work/chronicle.ts'
import { HEAD_SIGNS_DEEDS } from './work/head-signs.ts'
import { COMMUNE_LIVES } from './work/lives/communes.ts'
import { COORDINATOR_LIVES } from './work/lives/coordinator.ts'
import { DEPARTMENT_GROUP_LIVES } from './work/lives/department-groups.ts'
import { DEPARTMENT_LIVES } from './work/lives/departments.ts'
import { DISTRICT_LIVES } from './work/lives/districts.ts'
import { ENTERPRISE_LIVES } from './work/lives/enterprises.ts'
import { ENTERPRISE_LIVES_AT_WORK } from './work/lives/enterprises-at-work.ts'
import { PRESS_LIVES } from './work/lives/press.ts'
import { CALENDAR_DEEDS } from './work/matters/calendar-change.ts'
import { DUCT_DEEDS } from './work/matters/ducts.ts'
import { TRIAGE_DEEDS } from './work/matters/in-triage.ts'
import { ZONE_DEEDS } from './work/matters/industrial-zones.ts'
import { MAST_DEEDS } from './work/matters/masts.ts'
import { PERMIT_DEEDS } from './work/matters/permits.ts'
import { POLE_DEEDS } from './work/matters/pole-prices.ts'
import { POWER_DEEDS } from './work/matters/power-supply.ts'
import { RESIDENT_DEEDS } from './work/matters/residents.ts'
import { SETTLED_DEEDS } from './work/matters/settled.ts'
import { SHARED_MAST_DEEDS } from './work/matters/shared-masts.ts'
import { MONEY_DEEDS } from './work/matters/survey-money.ts'
import { LOCK_DEEDS } from './work/period-locks.ts'
import { handInReports, REPORT_MOMENTS } from './work/period-reports.ts'
import { DRAFT_DEEDS, PLAN_DEEDS } from './work/plan-deeds.ts'
import { forgetAll } from './work/remember.ts'
import { runClocks, sendMailsOfThePast } from './work/run-clocks.ts'
import { MEASURING_DEEDS } from './work/target-measuring.ts'
import { READING_DEEDS } from './work/target-readings.ts'

const DEEDS: readonly Deed[] = [
  ...PLAN_DEEDS,
  ...MEASURING_DEEDS,
  ...READING_DEEDS,
  ...COORDINATOR_LIVES,
  ...DEPARTMENT_LIVES,
  ...DEPARTMENT_GROUP_LIVES,
  ...DISTRICT_LIVES,
  ...COMMUNE_LIVES,
  ...PRESS_LIVES,
  ...ENTERPRISE_LIVES,
  ...ENTERPRISE_LIVES_AT_WORK,
  ...POLE_DEEDS,
  ...PERMIT_DEEDS,
  ...SETTLED_DEEDS,
  ...RESIDENT_DEEDS,
  ...ZONE_DEEDS,
  ...SHARED_MAST_DEEDS,
  ...MONEY_DEEDS,
  ...POWER_DEEDS,
  ...DUCT_DEEDS,
  ...MAST_DEEDS,
  ...TRIAGE_DEEDS,
  ...CALENDAR_DEEDS,
  ...HEAD_SIGNS_DEEDS,
  ...LOCK_DEEDS,
  ...DRAFT_DEEDS,
]

/** Commands take what was due before them, so the engine need not look every day: it does when something waits for it. */
const SERIES_OPENS = moment('2024-10-15 07:30')
/** The mails of the last working day are left to be sent when the demo opens. */
const LAST_WORKING_DAY = moment('2024-11-01 07:30')

/** A year of the province's work: every act through its use case, at its moment, in the order in which it happened. */
export async function seedWork(): Promise<void> {
  forgetAll()
  await playInOrder(DEEDS, {
    moments: [...REPORT_MOMENTS, SERIES_OPENS, LAST_WORKING_DAY, OPENS_AT],
    run: async (at) => {
      await runClocks(at)
      if (REPORT_MOMENTS.includes(at)) await handInReports(at)
      if (at === LAST_WORKING_DAY) await sendMailsOfThePast(at)
    },
  })
}
