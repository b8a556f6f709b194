import { advanceReform } from '#services/reform/advance-reform.server.ts'
import type { OrganisationReformActivities } from './contract.ts'

export const organisationReformActivities: OrganisationReformActivities = {
  advanceReform: ({ id, nowMs }) => advanceReform({ reformId: id, now: new Date(nowMs) }),
}
