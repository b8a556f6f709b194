import type { OrderAuthority, OrderForm } from '#domain/assignment/order.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import { m } from '#i18n/messages.js'

export const AUTHORITY_LABELS = {
  province: m.assignment_new_authority_province,
  dic: m.assignment_new_authority_dic,
} as const satisfies Record<OrderAuthority, () => string>

export const FORM_LABELS = {
  oral: m.assignment_new_form_oral,
  meeting: m.assignment_new_form_meeting,
  letter: m.assignment_new_form_letter,
} as const satisfies Record<OrderForm, () => string>

export const URGENCY_LABELS = {
  normal: m.assignment_urgency_normal,
  urgent: m.assignment_urgency_urgent,
  'very-urgent': m.assignment_urgency_very_urgent,
  flash: m.assignment_urgency_flash,
} as const satisfies Record<Urgency, () => string>

/** The choices of a closed vocabulary, in its own order. */
export const choicesOf = <Value extends string>(labels: Record<Value, () => string>) =>
  Object.entries<() => string>(labels).map(([value, label]) => ({ value, label: label() }))
