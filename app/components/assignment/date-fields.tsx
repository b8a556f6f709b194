import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type ActFieldProps, dateFieldOf, fieldOf } from './act-field.ts'

export function RequestExtensionFields(props: ActFieldProps) {
  return (
    <>
      <DateField {...dateFieldOf(props, 'askedDueOn')} label={m.assignment_field_asked_date()} />
      <TextArea
        {...fieldOf(
          props,
          'reason',
          props.present.waitsFor ? m.wait_extension_reason({ works: props.present.waitsFor }) : '',
        )}
        label={m.assignment_field_extension_reason()}
        rows={3}
      />
      <TextArea
        {...fieldOf(props, 'doneSoFar')}
        label={m.assignment_field_done_so_far()}
        hint={m.assignment_field_done_so_far_hint()}
        rows={3}
      />
    </>
  )
}

export function SendBackFields(props: ActFieldProps) {
  return (
    <>
      <TextArea
        {...fieldOf(props, 'reason')}
        label={m.assignment_field_send_back()}
        hint={m.assignment_field_send_back_hint()}
        rows={4}
      />
      <DateField {...dateFieldOf(props, 'redoDueOn')} label={m.assignment_field_redo_date()} optional />
    </>
  )
}

export function SetDateFields(props: ActFieldProps) {
  return (
    <>
      <FieldRow>
        <DateField {...dateFieldOf(props, 'dueOn')} label={m.assignment_field_due_date()} />
        <TimeField {...fieldOf(props, 'dueTime')} label={m.urgency_hour()} optional />
      </FieldRow>
      <TextArea {...fieldOf(props, 'reason')} label={m.assignment_field_date_reason()} rows={3} />
    </>
  )
}

/** Where the date has passed during the pause a new one is offered; where it still holds the field may stay empty. */
export function ResumeFields(props: ActFieldProps) {
  const { offeredDueOn } = props
  return (
    <>
      <TextArea {...fieldOf(props, 'reason')} label={m.assignment_field_resume()} rows={3} />
      <DateField
        {...dateFieldOf(props, 'newDueOn', offeredDueOn)}
        label={m.assignment_field_new_date()}
        optional={offeredDueOn === null}
        hint={offeredDueOn === null ? m.assignment_field_new_date_hint() : m.assignment_field_new_date_offered()}
      />
    </>
  )
}
