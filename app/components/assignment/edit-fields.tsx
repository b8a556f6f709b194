import { m } from '#i18n/messages.js'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { type ActFieldProps, fieldOf } from './act-field.ts'

/** What is left empty stays as it is. */
export function EditFields(props: ActFieldProps) {
  return (
    <>
      <TextField {...fieldOf(props, 'product')} label={m.assignment_field_new_product()} optional maxLength={200} />
      <Select
        {...fieldOf(props, 'addCoordinatingIds')}
        label={m.assignment_field_add_coordinating()}
        empty={m.assignment_field_unchanged()}
        options={props.choices}
      />
      <Select
        {...fieldOf(props, 'addFollowingIds')}
        label={m.assignment_field_add_following()}
        empty={m.assignment_field_unchanged()}
        options={props.choices}
      />
      <TextArea {...fieldOf(props, 'reason')} label={m.assignment_field_edit_reason()} rows={3} />
    </>
  )
}
