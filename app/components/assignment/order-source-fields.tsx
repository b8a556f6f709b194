import { ORDER_AUTHORITIES, type OrderAuthority } from '#domain/assignment/order.ts'
import { m } from '#i18n/messages.js'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextField } from '../ui/text-field.tsx'
import { AUTHORITY_LABELS, choicesOf, FORM_LABELS } from './order-labels.ts'

type Props = { values: FormValues; errors: readonly FieldMessage[]; authorities: readonly OrderAuthority[] }

/** Who ordered it, when, and how. */
export function OrderSourceFields({ values, errors, authorities }: Props) {
  const error = (name: string) => {
    const message = messageFor(errors, name)
    return message ? { error: message } : {}
  }
  const field = (name: string) => ({ name, defaultValue: textOf(values, name), ...error(name) })
  return (
    <>
      <RadioChoices
        name="authority"
        label={m.assignment_new_authority()}
        hint={m.assignment_new_authority_hint()}
        value={textOf(values, 'authority', authorities.length === 1 ? authorities[0] : '')}
        columns={2}
        choices={ORDER_AUTHORITIES.filter((one) => authorities.includes(one)).map((value) => ({
          value,
          label: AUTHORITY_LABELS[value](),
        }))}
        {...error('authority')}
      />
      <FieldRow>
        <TextField
          {...field('orderedBy')}
          label={m.assignment_new_ordered_by()}
          hint={m.assignment_new_ordered_by_hint()}
        />
        <DateField
          name="orderedOn"
          label={m.assignment_new_ordered_on()}
          value={textOf(values, 'orderedOn')}
          {...error('orderedOn')}
        />
      </FieldRow>
      <RadioChoices
        name="form"
        label={m.assignment_new_form()}
        value={textOf(values, 'form')}
        columns={2}
        choices={choicesOf(FORM_LABELS)}
        {...error('form')}
      />
      <TextField
        {...field('number')}
        label={m.assignment_new_number()}
        hint={m.assignment_new_number_hint()}
        optional
        short
      />
    </>
  )
}
