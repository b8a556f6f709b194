import { roleLabel } from '#components/shell/role-label.ts'
import { Details } from '#components/ui/details.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { ROLES } from '#domain/access/roles.ts'
import { ROLES_OF_KIND } from '#domain/access/roles-of-kind.ts'
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { organisationKindLabel } from './labels.ts'

export type OrganisationChoice = { id: string; kind: OrganisationKind; name: string }

type Props = { choices: readonly OrganisationChoice[]; values: FormValues | undefined; errors: readonly FieldMessage[] }

/** A role in an organisation, under the title it has there. */
export function RoleFields({ choices, values, errors }: Props) {
  const groups = ORGANISATION_KINDS.map((kind) => ({
    label: organisationKindLabel(kind),
    options: choices.filter((choice) => choice.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  }))
  return (
    <>
      <Select
        name="organisationId"
        label={m.person_organisation()}
        empty={m.person_organisation_choose()}
        defaultValue={textOf(values, 'organisationId')}
        error={messageFor(errors, 'organisationId')}
        options={groups.filter((group) => group.options.length > 0)}
      />
      <Select
        name="role"
        label={m.person_role()}
        empty={m.person_role_choose()}
        defaultValue={textOf(values, 'role')}
        error={messageFor(errors, 'role')}
        options={ROLES.map((role) => ({ value: role, label: roleLabel(role) }))}
      />
      <Details summary={m.person_roles_of_kinds()}>
        <ul className="bullets small">
          {ORGANISATION_KINDS.map((kind) => (
            <li key={kind}>
              {organisationKindLabel(kind)}: {ROLES_OF_KIND[kind].map(roleLabel).join(', ')}
            </li>
          ))}
        </ul>
      </Details>
      <TextField
        name="title"
        label={m.person_title()}
        hint={m.person_title_hint()}
        defaultValue={textOf(values, 'title')}
        error={messageFor(errors, 'title')}
      />
    </>
  )
}
