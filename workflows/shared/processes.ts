/** The clocks of the province. A workflow is the clock of one holder, not of one row (ADR 2). */
export const PROCESSES = ['agency-clock', 'obstacle-resolution', 'mail-delivery', 'organisation-reform'] as const
export type Process = (typeof PROCESSES)[number]

export const MAIL_SHARDS = 4
