import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { type ActFieldProps, dateFieldOf, fieldOf } from './act-field.ts'
import { AgencyTicks } from './agency-ticks.tsx'
import { Files } from './report-fields.tsx'

export function ContributeFields(props: ActFieldProps) {
  return (
    <>
      <TextArea {...fieldOf(props, 'text')} label={m.assignment_field_contribute()} rows={4} />
      <Files {...props} label={m.assignment_field_files()} optional />
      <TextField
        {...fieldOf(props, 'documentNumber')}
        label={m.assignment_field_document_number()}
        optional
        maxLength={200}
      />
    </>
  )
}

const PartOf = (props: ActFieldProps) => (
  <Select
    {...fieldOf(props, 'organisationId', soleChoice(props))}
    label={m.party_field_agency()}
    empty={m.party_field_agency_empty()}
    options={props.choices}
  />
)

/** With one agency there is nothing to choose. */
function soleChoice({ choices }: ActFieldProps): string {
  const [first, ...others] = choices
  return first && others.length === 0 && 'value' in first ? first.value : ''
}

export function SendPartBackFields(props: ActFieldProps) {
  return (
    <>
      <PartOf {...props} />
      <TextArea {...fieldOf(props, 'reason')} label={m.party_field_send_back()} rows={4} />
    </>
  )
}

export function PartDateFields(props: ActFieldProps) {
  return (
    <>
      <PartOf {...props} />
      <DateField {...dateFieldOf(props, 'dueOn')} label={m.party_field_date()} hint={m.party_field_date_hint()} />
      <TextArea
        {...fieldOf(props, 'reason')}
        label={m.party_field_date_reason()}
        hint={m.party_field_date_reason_hint()}
        optional
        rows={3}
      />
    </>
  )
}

/** As they stand now, to be ticked and unticked; what was ticked in a refused form stays so. */
export function ChangePartiesFields(props: ActFieldProps) {
  const { values, errors, parties } = props
  const wasSent = Object.keys(values).length > 0
  const ticks = (name: 'coordinatingIds' | 'followingIds') => ({
    name,
    chosen: wasSent ? listOf(values, name) : parties[name],
    error: messageFor(errors, name),
    optional: true,
  })
  return (
    <>
      <AgencyTicks {...ticks('coordinatingIds')} label={m.assignment_new_coordinating()} agencies={parties.agencies} />
      <AgencyTicks
        {...ticks('followingIds')}
        label={m.assignment_new_following()}
        agencies={parties.agencies.filter(({ kind }) => kind !== 'enterprise')}
      />
      <TextArea {...fieldOf(props, 'reason')} label={m.party_field_change()} rows={3} />
    </>
  )
}

export function HandDownFields(props: ActFieldProps) {
  const { choices, parties } = props
  return (
    <>
      <Select
        {...fieldOf(props, 'officerId')}
        label={m.assignment_field_officer()}
        empty={m.assignment_field_officer_empty()}
        options={choices}
      />
      <TextArea
        {...fieldOf(props, 'reason')}
        label={m.party_field_hand_down()}
        {...(parties.hasOfficer ? { hint: m.party_field_hand_down_hint() } : {})}
        optional={!parties.hasOfficer}
        rows={2}
      />
    </>
  )
}

export const InternalDateFields = (props: ActFieldProps) => (
  <DateField
    {...dateFieldOf(props, 'dueOn', props.parties.internalDueOn)}
    label={m.party_field_internal_date()}
    hint={m.party_field_internal_date_hint()}
    optional
  />
)
