import { m } from '#i18n/messages.js'
import { RadioChoices } from '../ui/choices.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type ActFieldProps, choiceOf, fieldOf } from './act-field.ts'
import { choicesOf, URGENCY_LABELS } from './order-labels.ts'

/** Both as they are now, so that one can be changed without the other. */
export function UrgencyFields(props: ActFieldProps) {
  return (
    <>
      <Choice {...props} />
      <TimeField {...fieldOf(props, 'dueTime', props.present.dueTime ?? '')} label={m.urgency_hour()} optional />
      <Reason {...props} />
    </>
  )
}

/** Without the hour, where several dates keep their own. */
export function UrgencyChoice(props: ActFieldProps) {
  return (
    <>
      <Choice {...props} />
      <Reason {...props} />
    </>
  )
}

const Choice = (props: ActFieldProps) => (
  <RadioChoices
    {...choiceOf(props, 'urgency', props.present.urgency)}
    label={m.assignment_new_urgency()}
    columns={2}
    choices={choicesOf(URGENCY_LABELS)}
  />
)

const Reason = (props: ActFieldProps) => <TextArea {...fieldOf(props, 'reason')} label={m.urgency_reason()} rows={3} />
