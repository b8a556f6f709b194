import { m } from '#i18n/messages.js'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { type ActFieldProps, fieldOf } from './act-field.ts'

/** Acts that ask for one text: its field, label and hint. */
const TEXTS = {
  decline: { name: 'reason', label: m.assignment_field_decline, hint: m.assignment_field_decline_hint },
  insist: { name: 'reason', label: m.assignment_field_insist, hint: undefined },
  suspend: { name: 'reason', label: m.assignment_field_suspend, hint: m.assignment_field_suspend_hint },
  withdraw: { name: 'reason', label: m.assignment_field_withdraw, hint: undefined },
  'annul-confirmation': { name: 'reason', label: m.assignment_field_annul, hint: m.assignment_field_annul_hint },
  reopen: { name: 'reason', label: m.assignment_field_reopen, hint: undefined },
  urge: { name: 'note', label: m.assignment_field_urge, hint: m.assignment_field_urge_hint },
  'acknowledge-escalation': {
    name: 'note',
    label: m.assignment_field_acknowledge,
    hint: m.assignment_field_acknowledge_hint,
  },
  'take-back-officer': { name: 'reason', label: m.party_field_take_back, hint: undefined },
} as const

export function TextFields({ of, ...props }: ActFieldProps & { of: keyof typeof TEXTS }) {
  const { name, label, hint } = TEXTS[of]
  return <TextArea {...fieldOf(props, name)} label={label()} {...(hint ? { hint: hint() } : {})} rows={4} />
}

/** The agency that is to lead, with the reason. */
export function RerouteFields(props: ActFieldProps) {
  return (
    <>
      <Select
        {...fieldOf(props, 'leadId')}
        label={m.assignment_field_lead()}
        empty={m.assignment_field_lead_empty()}
        options={props.choices}
      />
      <TextArea {...fieldOf(props, 'reason')} label={m.assignment_field_reroute()} rows={3} />
    </>
  )
}
