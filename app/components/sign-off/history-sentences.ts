import { SIGNED_ACTIONS } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import type { Status } from '../ui/status.ts'
import { sayWhyStoodDown, signedActLabel } from './labels.ts'

type Payload = Readonly<Record<string, unknown>>
type Told = { what: string; words?: string; status?: Status }

const text = (payload: Payload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' ? value : ''
}

const signedAct = (payload: Payload): { act: string } => {
  const known = SIGNED_ACTIONS.find((one) => one === payload.action)
  return { act: known ? signedActLabel(known) : '' }
}

/** What happened to a paper inside its agency. */
export const SIGN_OFF_SAID: Readonly<Record<string, (payload: Payload) => Told>> = {
  SignOffAsked: (payload) => ({ what: m.sign_off_history_asked(signedAct(payload)), status: 'awaiting' }),
  SignOffSigned: (payload) => ({ what: m.sign_off_history_signed(signedAct(payload)), status: 'done' }),
  SignOffGivenBack: (payload) => ({
    what: m.sign_off_history_given_back(signedAct(payload)),
    words: m.assignment_history_reason({ reason: text(payload, 'reason') }),
    status: 'returned',
  }),
  SignOffTakenBack: (payload) => ({ what: m.sign_off_history_taken_back(signedAct(payload)) }),
  SignOffDropped: (payload) => ({ what: m.sign_off_history_dropped(signedAct(payload)) }),
  SignOffHandedOver: (payload) => ({
    what: m.sign_off_history_handed_over({
      ...signedAct(payload),
      from: text(payload, 'from'),
      to: text(payload, 'to'),
    }),
    status: 'awaiting',
  }),
  SignOffStoodDown: (payload) => ({
    what: m.sign_off_history_stood_down(signedAct(payload)),
    words: sayWhyStoodDown(text(payload, 'why')),
  }),
}

/** Who wrote what a head has signed. */
export function withPreparer(payload: Payload, words = ''): string {
  const name = text(payload, 'preparedBy')
  return [name ? m.sign_off_history_prepared({ name }) : '', words].filter(Boolean).join('. ')
}
