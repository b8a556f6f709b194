import type { SignOffState } from '#domain/sign-off/sign-off-actions.ts'

/** As the address of the list writes them. */
export const STATE_PARAMS = {
  pending: 'cho-ky',
  'given-back': 'tra-lai',
  'taken-back': 'rut-lai',
  signed: 'da-ky',
  'stood-down': 'het-hieu-luc',
} as const satisfies Record<SignOffState, string>
