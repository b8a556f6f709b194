import type { EscalationLevel } from '#domain/assignment/capacities.ts'

/** How an escalation stands: nobody has taken it in hand, somebody has, or its cause has ended. */
export const ESCALATION_STANDINGS = ['waiting', 'in-hand', 'stood-down'] as const
export type EscalationStanding = (typeof ESCALATION_STANDINGS)[number]

export type EscalationFilter = { level?: EscalationLevel; leadId?: string }

/** Where a page begins: the instant and the id of its neighbour. */
export type EscalationCursor = { at: Date; id: string; backwards: boolean }

export type EscalationQuestion = {
  standing: EscalationStanding
  filter: EscalationFilter
  cursor: EscalationCursor | null
}

export const ESCALATIONS_PER_PAGE = 25
