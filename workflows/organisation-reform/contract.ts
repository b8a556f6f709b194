import { type Advance, CLOCK_TASK_QUEUE, type ClockContract } from '../shared/clock-contract.ts'

/** Id: `organisation-reform:<reform>`, from its approval until it has been applied. */
export const ORGANISATION_REFORM = {
  process: 'organisation-reform',
  workflowType: 'organisationReform',
  taskQueue: CLOCK_TASK_QUEUE,
} as const satisfies ClockContract

export type OrganisationReformActivities = { advanceReform: Advance }
