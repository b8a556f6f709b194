import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { isHeadOf, type SignedAction } from './signed-acts.ts'

/**
 * A paper waits for the head (`pending`), is with the officer again (`given-back`, `taken-back`) to be sent anew with
 * everything typed, or has ended: signed, or stood down: its matter
 * moved on, or it was dropped.
 */
export const SIGN_OFF_STATES = ['pending', 'given-back', 'taken-back', 'signed', 'stood-down'] as const
export type SignOffState = (typeof SIGN_OFF_STATES)[number]

/** One paper of a kind for each work is in one of these. */
export const OPEN_SIGN_OFF_STATES = ['pending', 'given-back', 'taken-back'] as const satisfies SignOffState[]

export const isOpenSignOff = (state: SignOffState): boolean => OPEN_SIGN_OFF_STATES.some((one) => one === state)

export type SignOffFacts = {
  state: SignOffState
  action: SignedAction
  /** The agency whose head is asked. */
  organisationId: string
  /** With whom the paper is: who prepared it, or who took over from that one. */
  officerId: string
}

/** `head`: signs for the agency. `officer`: has the paper, in person or through a deputy. */
type SignOffCapacity = 'head' | 'officer'
type SignOffRule = {
  from: readonly SignOffState[]
  to: SignOffState
  by: readonly SignOffCapacity[]
  command: string
  event: string
}

export const SIGN_OFF_ACTIONS = {
  sign: { from: ['pending'], to: 'signed', by: ['head'], command: 'SignForAgency', event: 'SignOffSigned' },
  'give-back': {
    from: ['pending'],
    to: 'given-back',
    by: ['head'],
    command: 'GiveSignOffBack',
    event: 'SignOffGivenBack',
  },
  'take-back': {
    from: ['pending'],
    to: 'taken-back',
    by: ['officer'],
    command: 'TakeSignOffBack',
    event: 'SignOffTakenBack',
  },
  drop: {
    from: ['given-back', 'taken-back'],
    to: 'stood-down',
    by: ['officer', 'head'],
    command: 'DropSignOff',
    event: 'SignOffDropped',
  },
} as const satisfies Record<string, SignOffRule>

export type SignOffAction = keyof typeof SIGN_OFF_ACTIONS
export const SIGN_OFF_ACTION_NAMES = Object.keys(SIGN_OFF_ACTIONS) as SignOffAction[]

type Person = Pick<Actor, 'personId' | 'role' | 'organisationId' | 'heads' | 'onBehalfOf'>

export const isWithOfficer = (actor: Person, { organisationId, officerId }: SignOffFacts): boolean =>
  actor.organisationId === organisationId && [actor.personId, actor.onBehalfOf?.personId].includes(officerId)

function stands(action: SignOffAction, actor: Person, signOff: SignOffFacts): boolean {
  const holds = { head: isHeadOf(actor, signOff.organisationId), officer: isWithOfficer(actor, signOff) }
  return SIGN_OFF_ACTIONS[action].by.some((capacity) => holds[capacity])
}

const isOpen = (action: SignOffAction, signOff: SignOffFacts): boolean =>
  (SIGN_OFF_ACTIONS[action].from as readonly SignOffState[]).includes(signOff.state)

/** What this person may do with the paper now. */
export const availableSignOffActions = (actor: Person, signOff: SignOffFacts): SignOffAction[] =>
  SIGN_OFF_ACTION_NAMES.filter((action) => isOpen(action, signOff) && stands(action, actor, signOff))

/** `sign-off-not-open`: somebody was there before, or its matter has moved on. */
export function checkSignOffAction(
  action: SignOffAction,
  { actor, signOff }: { actor: Person; signOff: SignOffFacts },
): Result<SignOffAction, 'sign-off-not-open' | 'sign-off-not-yours'> {
  if (!isOpen(action, signOff)) return refuse('sign-off-not-open', { params: { state: signOff.state } })
  return stands(action, actor, signOff) ? accept(action) : refuse('sign-off-not-yours')
}
