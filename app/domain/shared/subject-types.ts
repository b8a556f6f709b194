/** What an event, a clock step, a file or a message is about. */
export const SUBJECT_TYPES = [
  'plan',
  'plan-item',
  'order',
  'target-reading',
  'assignment',
  'bulk-act',
  'extension',
  'sign-off',
  'obstacle',
  'dossier',
  'question',
  'resolution',
  'organisation',
  'reform',
  'person',
  'delegation',
  'period',
  'calendar',
  'setting',
  'province-clock',
] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]
