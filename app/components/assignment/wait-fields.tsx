import { m } from '#i18n/messages.js'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { type ActFieldProps, fieldOf } from './act-field.ts'

/** Which result is waited for, and why the work cannot go on without it. */
export function LinkAwaitedFields(props: ActFieldProps) {
  return (
    <>
      <Select
        {...fieldOf(props, 'awaitedId')}
        label={m.wait_field_awaited()}
        hint={m.wait_field_awaited_hint()}
        empty={props.choices.length === 0 ? m.wait_field_none() : m.wait_field_choose()}
        options={props.choices}
      />
      <TextArea
        {...fieldOf(props, 'reason')}
        label={m.wait_field_reason()}
        hint={m.wait_field_reason_hint()}
        rows={3}
      />
    </>
  )
}

export function UnlinkAwaitedFields(props: ActFieldProps) {
  const [only] = props.choices
  const otherwise = props.choices.length === 1 && only && 'value' in only ? only.value : ''
  return (
    <>
      <Select
        {...fieldOf(props, 'awaitedId', otherwise)}
        label={m.wait_field_unlink()}
        empty={m.wait_field_choose()}
        options={props.choices}
      />
      <TextArea {...fieldOf(props, 'reason')} label={m.wait_field_unlink_reason()} rows={2} optional />
    </>
  )
}
