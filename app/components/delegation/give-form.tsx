import { Actions, Button } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

export type DeputyChoice = { id: string; name: string; title: string }

type Props = {
  choices: readonly DeputyChoice[]
  today: PlainDate
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** To whom, from when to when and why; what follows is said before it happens. */
export function GiveForm({ choices, today, commandId, values, errors }: Props) {
  return (
    <Form commandId={textOf(values, 'commandId', commandId)}>
      <ErrorSummary errors={errors} />
      <Select
        name="deputyMembershipId"
        label={m.delegation_field_deputy()}
        empty={m.delegation_field_deputy_choose()}
        defaultValue={textOf(values, 'deputyMembershipId')}
        error={messageFor(errors, 'deputyMembershipId')}
        options={choices.map(({ id, name, title }) => ({ value: id, label: sayDeputy({ name, title }) }))}
      />
      <DateField
        name="fromOn"
        label={m.delegation_field_from()}
        value={textOf(values, 'fromOn', today)}
        error={messageFor(errors, 'fromOn')}
      />
      <DateField
        name="untilOn"
        label={m.delegation_field_until()}
        value={textOf(values, 'untilOn')}
        error={messageFor(errors, 'untilOn')}
      />
      <TextArea
        name="reason"
        label={m.delegation_field_reason()}
        hint={m.delegation_field_reason_hint()}
        rows={2}
        defaultValue={textOf(values, 'reason')}
        error={messageFor(errors, 'reason')}
      />
      <Confirm
        id="khi-uy-quyen"
        title={m.delegation_give_after()}
        consequences={[m.delegation_give_1(), m.delegation_give_2(), m.delegation_give_3()]}
      >
        <Actions formEnd>
          <Button kind="main" name="act" value="give">
            {m.delegation_give_submit()}
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}

/** Offices are often named by their title: it is said once. */
const sayDeputy = ({ name, title }: { name: string; title: string }): string =>
  name.includes(title) ? name : `${name}, ${title}`
