import { STANCES, type Stance } from '#domain/consultation/states.ts'
import { m } from '#i18n/messages.js'
import { stanceLabel } from './labels.ts'

type Payload = Readonly<Record<string, unknown>>
type Say = (payload: Payload) => string

const word = (payload: Payload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' ? value : ''
}
const stanceOf = (payload: Payload): string => {
  const stance = STANCES.find((one) => one === payload.stance)
  return stance ? stanceLabel(stance satisfies Stance) : ''
}
const joined = (...words: readonly string[]): string => words.filter(Boolean).join(': ')

const said =
  (sentence: (params: { text: string }) => string): Say =>
  (payload) =>
    sentence({ text: joined(word(payload, 'organisation'), stanceOf(payload), word(payload, 'text')) })
const ofAgencies =
  (sentence: (params: { text: string }) => string): Say =>
  (payload) =>
    sentence({ text: word(payload, 'agencies') })

/** What the record of a dossier and of a slip says of a consultation. */
export const CONSULTATION_HISTORY: Readonly<Record<string, Say>> = {
  ConsultationOpened: ofAgencies(m.consultation_history_opened),
  AgenciesAsked: ofAgencies(m.consultation_history_asked),
  AgenciesReminded: ofAgencies(m.consultation_history_reminded),
  SlipWithdrawn: (payload) =>
    m.consultation_history_slip_withdrawn({ text: joined(word(payload, 'organisation'), word(payload, 'reason')) }),
  ConsultationClosed: (payload) => {
    const text = word(payload, 'silent')
    return text ? m.consultation_history_closed_silent({ text }) : m.consultation_history_closed()
  },
  OpinionGiven: said(m.consultation_history_given),
  OpinionCorrected: said(m.consultation_history_corrected),
  OpinionGivenLate: said(m.consultation_history_late),
  SlipSent: m.consultation_history_sent,
  SlipReminded: m.consultation_history_urged,
  SlipLeftUnanswered: m.consultation_history_unanswered,
}
