import { paths } from '#components/shell/paths.ts'
import { roleLabel } from '#components/shell/role-label.ts'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'

type Held = { id: string; role: Role; title: string; organisation: { id: string; name: string }; commandId: string }

/** The roles a person holds today, each with the way to take it back. */
export function PersonRoles({ held, canManage }: { held: readonly Held[]; canManage: boolean }) {
  if (held.length === 0) return <Empty title={m.person_no_roles()}>{m.person_no_roles_hint()}</Empty>
  const columns = [{ label: m.person_role() }, { label: m.person_title() }, { label: m.person_organisation() }]
  return (
    <Table caption={m.person_roles()} stack columns={canManage ? [...columns, { label: m.person_act() }] : columns}>
      {held.map(({ id, role, title, organisation, commandId }) => (
        <tr key={id}>
          <RowHead>{roleLabel(role)}</RowHead>
          <Cell label={m.person_title()}>{title}</Cell>
          <Cell label={m.person_organisation()}>
            <a href={paths.organisation(organisation.id)}>{organisation.name}</a>
          </Cell>
          {canManage ? (
            <Cell label={m.person_act()}>
              <Form commandId={commandId}>
                <input type="hidden" name="membershipId" value={id} />
                <Button kind="link" name="act" value="take-back-role">
                  {m.person_take_back_role({ role: roleLabel(role) })}
                </Button>
              </Form>
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  )
}
