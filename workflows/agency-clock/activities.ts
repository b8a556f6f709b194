import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import type { AgencyClockActivities } from './contract.ts'

export const agencyClockActivities: AgencyClockActivities = {
  advanceAgency: ({ id, nowMs }) => advanceAgency({ organisationId: id, now: new Date(nowMs) }),
}
