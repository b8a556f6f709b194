import type { Urgency } from '#domain/assignment/states.ts'
import { URGENCY_LABELS } from './order-labels.ts'

/** Stands beside the state; ordinary work needs no word for it. */
export const UrgencyWord = ({ urgency }: { urgency: Urgency }) =>
  urgency === 'normal' ? null : <b className="small">{URGENCY_LABELS[urgency]()}</b>
