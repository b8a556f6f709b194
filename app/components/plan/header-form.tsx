import type { HeaderGap } from '#domain/plan/plan-reading.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'

type Props = {
  header: {
    number: string | null
    symbol: string | null
    issuedOn: string | null
    signer: string | null
    gapReason: string | null
  }
  missing: readonly HeaderGap[]
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Number, day and signer as registered; what stays blank needs its reason (ND 30/2020 art. 22.1). */
export function HeaderForm({ header, missing, commandId, values, errors }: Props) {
  const error = (field: string) => {
    const message = messageFor(errors, field)
    return message ? { error: message } : {}
  }
  return (
    <Form commandId={commandId}>
      <FieldRow>
        <TextField
          name="number"
          label={m.plan_header_number()}
          hint={header.symbol ? m.plan_header_number_hint({ symbol: header.symbol }) : undefined}
          short
          defaultValue={textOf(values, 'number', header.number ?? '')}
          {...error('number')}
        />
        <DateField
          name="issuedOn"
          label={m.plan_header_issued_on()}
          value={textOf(values, 'issuedOn', header.issuedOn ?? '')}
          {...error('issuedOn')}
        />
      </FieldRow>
      <TextField
        name="signer"
        label={m.plan_header_signer()}
        defaultValue={textOf(values, 'signer', header.signer ?? '')}
        {...error('signer')}
      />
      {missing.length > 0 ? (
        <TextArea
          name="headerGapReason"
          label={m.plan_header_reason()}
          hint={m.plan_header_reason_hint()}
          rows={2}
          optional
          defaultValue={textOf(values, 'headerGapReason', header.gapReason ?? '')}
          {...error('headerGapReason')}
        />
      ) : null}
      <Actions>
        <Button name="act" value="header">
          {m.plan_header_save()}
        </Button>
      </Actions>
    </Form>
  )
}
