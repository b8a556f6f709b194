import { GRADES } from '#domain/assignment/forms.ts'
import { m } from '#i18n/messages.js'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { formatDate } from '../ui/format.ts'
import { TextArea } from '../ui/text-field.tsx'
import { type ActFieldProps, choiceOf, dateFieldOf, fieldOf } from './act-field.ts'
import { GRADE_LABELS } from './labels.ts'

export function ConfirmFields(props: ActFieldProps) {
  return (
    <>
      <RadioChoices
        {...choiceOf(props, 'grade', 'adequate')}
        label={m.assignment_field_grade()}
        choices={GRADES.map((grade) => ({ value: grade, label: GRADE_LABELS[grade]() }))}
      />
      <TextArea {...fieldOf(props, 'note')} label={m.assignment_field_note()} optional rows={3} />
    </>
  )
}

/** Granted to the date that was asked for, to another one, or refused with the reason. */
export function DecideExtensionFields(props: ActFieldProps) {
  const { askedDueOn } = props
  return (
    <>
      <RadioChoices
        {...choiceOf(props, 'decision')}
        label={m.assignment_field_decision()}
        choices={[
          { value: 'grant', label: m.assignment_decision_grant({ day: askedDueOn ? formatDate(askedDueOn) : '' }) },
          { value: 'refuse', label: m.assignment_decision_refuse() },
        ]}
      />
      <DateField
        {...dateFieldOf(props, 'grantedDueOn')}
        label={m.assignment_field_granted_date()}
        hint={m.assignment_field_granted_date_hint()}
        optional
      />
      <TextArea {...fieldOf(props, 'note')} label={m.assignment_field_decision_note()} optional rows={3} />
    </>
  )
}
