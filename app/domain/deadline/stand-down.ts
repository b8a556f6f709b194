import { CLOCK_STEP_NAMES, type ClockStepName, clockStepRule } from './clock-policy.ts'

/**
 * What ends the cause of a step that has been taken (handbook 2.5): messages about it that have not left yet are not
 * sent, and an escalation stands down and says so to those it had reached.
 */
export const STAND_DOWN_REASONS = [
  'accepted',
  'declined',
  'reported',
  'submitted',
  'sent-back',
  'completed',
  'extended',
  'decided',
  'suspended',
  'withdrawn',
  'rerouted',
] as const
export type StandDownReason = (typeof STAND_DOWN_REASONS)[number]

const countsFrom = (...sources: string[]): ClockStepName[] =>
  CLOCK_STEP_NAMES.filter((step) => sources.includes(clockStepRule(step).countsFrom))

const OF_THE_DATE = countsFrom('before-due', 'before-hour', 'after-due')
const OF_THE_ISSUE = countsFrom('issue')
const OF_ACTIVITY = countsFrom('activity')
const OF_THE_SUBMISSION = countsFrom('submission')
const OF_THE_DECISION = countsFrom('decision-asked')

/** The steps whose cause is gone with each reason. */
export const STOOD_DOWN_STEPS = {
  accepted: OF_THE_ISSUE,
  declined: OF_THE_ISSUE,
  reported: OF_ACTIVITY,
  submitted: [...OF_THE_DATE, ...OF_THE_ISSUE, ...OF_ACTIVITY, ...OF_THE_DECISION],
  'sent-back': OF_THE_SUBMISSION,
  completed: CLOCK_STEP_NAMES,
  extended: [...OF_THE_DATE, ...OF_THE_DECISION],
  decided: OF_THE_DECISION,
  suspended: CLOCK_STEP_NAMES,
  withdrawn: CLOCK_STEP_NAMES,
  rerouted: CLOCK_STEP_NAMES,
} as const satisfies Record<StandDownReason, readonly ClockStepName[]>
