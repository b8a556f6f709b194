/**
 * - `asked`: the agency has the slip and has not answered
 * - `replied`: it has answered, and may correct that until the round is closed
 * - `silent`: the round was closed without its answer: recorded as that, and as nothing else
 * - `late`: it answered after the close
 * - `withdrawn`: the coordinator took the slip back
 */
export const SLIP_STATES = ['asked', 'replied', 'silent', 'late', 'withdrawn'] as const
export type SlipState = (typeof SLIP_STATES)[number]

export const STANCES = ['agree', 'differ', 'comment'] as const
export type Stance = (typeof STANCES)[number]
