/** All Saturdays of a year at once, where an organisation works them or does no longer. */
export const SATURDAY_CHOICES = ['as-is', 'worked', 'off'] as const
