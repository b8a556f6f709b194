import { type Advance, CLOCK_TASK_QUEUE, type ClockContract } from '../shared/clock-contract.ts'

/** Id: `mail-delivery:<shard>`. */
export const MAIL_DELIVERY = {
  process: 'mail-delivery',
  workflowType: 'mailDelivery',
  taskQueue: CLOCK_TASK_QUEUE,
} as const satisfies ClockContract

export type MailDeliveryActivities = { advanceMail: Advance }
