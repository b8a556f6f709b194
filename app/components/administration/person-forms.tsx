import { Block } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { m } from '#i18n/messages.js'
import { type OrganisationChoice, RoleFields } from './role-fields.tsx'

type Props = {
  person: { displayName: string; email: string; version: number }
  choices: readonly OrganisationChoice[]
  commandIds: { change: string; role: string }
  /** The form that was sent, when it was refused. */
  act: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** What an administrator changes of a person: a further role; the name and the address. */
export function PersonForms({ person, choices, commandIds, act, values, errors }: Props) {
  const sent = (name: string) => (act === name ? { values, errors } : { values: undefined, errors: [] })
  const role = sent('give-role')
  const change = sent('change')
  return (
    <>
      <Block id="them-vai-tro" title={m.person_give_role()}>
        <Form commandId={textOf(role.values, 'commandId', commandIds.role)}>
          <ErrorSummary errors={role.errors} />
          <RoleFields choices={choices} {...role} />
          <Actions formEnd>
            <Button name="act" value="give-role">
              {m.person_give_role()}
            </Button>
          </Actions>
        </Form>
      </Block>
      <Block id="sua" title={m.person_change()}>
        <Form commandId={textOf(change.values, 'commandId', commandIds.change)}>
          <ErrorSummary errors={change.errors} />
          <input type="hidden" name="version" value={textOf(change.values, 'version', String(person.version))} />
          <TextField
            name="displayName"
            label={m.person_display_name()}
            defaultValue={textOf(change.values, 'displayName', person.displayName)}
            error={messageFor(change.errors, 'displayName')}
          />
          <TextField
            name="email"
            type="email"
            label={m.person_email()}
            defaultValue={textOf(change.values, 'email', person.email)}
            error={messageFor(change.errors, 'email')}
            autoComplete="off"
          />
          <Actions formEnd>
            <Button name="act" value="change">
              {m.person_save()}
            </Button>
          </Actions>
        </Form>
      </Block>
    </>
  )
}
