import type { EscalationLevel } from '#domain/assignment/capacities.ts'

/** What a holder is, in the line along which lateness is told. Who filed counts as an agency. */
export type HolderKind = 'agency' | 'coordinator' | 'office' | 'leadership'
export type MatterLevel = Exclude<EscalationLevel, 'giver'>

/** Whom a step over its limit is told to; above the leadership is nobody. */
export const LEVEL_ABOVE = {
  agency: 'dic',
  coordinator: 'office',
  office: 'leadership',
  leadership: null,
} as const satisfies Record<HolderKind, MatterLevel | null>
