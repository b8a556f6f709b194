import type { AssignmentState } from './states.ts'

/** What a piece can wait for with the agency that gave it, the most pressing first. */
export const PIECE_DUTIES = ['submitted', 'declined', 'extension', 'escalation'] as const
export type PieceDuty = (typeof PIECE_DUTIES)[number]

/** The one next thing that the giver has to do about it; null where it is the agency below that has to move. */
export function pieceDuty(piece: {
  state: AssignmentState
  asksForTime: boolean
  isEscalated: boolean
}): PieceDuty | null {
  const { state, asksForTime, isEscalated } = piece
  if (state === 'submitted' || state === 'declined') return state
  if (asksForTime) return 'extension'
  return isEscalated ? 'escalation' : null
}
