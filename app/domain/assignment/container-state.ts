import type { AssignmentState } from './states.ts'

/**
 * What a group or series shows of its members (ADR 9). It is complete when all its members are; withdrawn ones do not
 * hold it up. A series that will open another occurrence is not complete yet.
 */
export function containerState(args: { children: readonly AssignmentState[]; opensMore: boolean }): AssignmentState {
  const { children, opensMore } = args
  const counted = children.filter((state) => state !== 'withdrawn')
  if (counted.length === 0) return children.length > 0 && !opensMore ? 'withdrawn' : 'issued'
  if (!opensMore && counted.every((state) => state === 'completed')) return 'completed'
  return counted.every((state) => state === 'issued' || state === 'declined') ? 'issued' : 'in-progress'
}
