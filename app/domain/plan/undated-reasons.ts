/** Why a work has no date: chosen by the person who reviews; any other text is a reason in that person's own words. */
export const UNDATED_REASONS = ['continuing', 'project-progress', 'awaits-superior-document'] as const
export type UndatedReason = (typeof UNDATED_REASONS)[number]

export const findUndatedReason = (stored: string): UndatedReason | undefined =>
  UNDATED_REASONS.find((reason) => reason === stored)
