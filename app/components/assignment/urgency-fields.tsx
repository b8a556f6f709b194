import { m } from '#i18n/messages.js'
import { RadioChoices } from '../ui/choices.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type ActFieldProps, choiceOf, fieldOf } from './act-field.ts'
import { choicesOf, URGENCY_LABELS } from './order-labels.ts'

/** Both as they are now, so that one can be changed without the other. */
export function UrgencyFields(props: ActFieldProps) {
  const { urgency, dueTime } = props.present
  return (
    <>
      <RadioChoices
        {...choiceOf(props, 'urgency', urgency)}
        label={m.assignment_new_urgency()}
        columns={2}
        choices={choicesOf(URGENCY_LABELS)}
      />
      <TimeField {...fieldOf(props, 'dueTime', dueTime ?? '')} label={m.urgency_hour()} optional />
      <TextArea {...fieldOf(props, 'reason')} label={m.urgency_reason()} rows={3} />
    </>
  )
}
