import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'

const ALL = Object.keys(TIMELINESS_CLASSES) as TimelinessClass[]

const withStatus = (status: string): TimelinessClass[] => ALL.filter((one) => TIMELINESS_CLASSES[one].status === status)

/**
 * What `?loai=` may name: a class; a status that several classes share ("done"); or all that is completed. A figure
 * links to the list by the same name it was counted under.
 */
export function classesOf(name: string): TimelinessClass[] {
  if (name === 'completed') return ['done-in-time', 'done-late', 'undated-done']
  const shared = withStatus(name)
  return shared.length > 0 ? shared : ALL.filter((one) => one === name)
}

/** Withdrawn work is counted nowhere; it is shown only to who asks for it. */
export const COUNTED_CLASSES: readonly TimelinessClass[] = ALL.filter((one) => one !== 'withdrawn')
