import { paths } from '#components/shell/paths.ts'
import { roleLabel } from '#components/shell/role-label.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'

type Row = {
  id: string
  displayName: string
  email: string
  disabledAt: Date | null
  roles: readonly { role: Role; title: string; organisationId: string; organisation: string }[]
}

export function PersonTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption={m.person_list_title()}
      stack
      columns={[
        { label: m.person_display_name() },
        { label: m.person_email() },
        { label: m.person_roles() },
        { label: m.person_state() },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHead>
            <a href={paths.person(row.id)}>{row.displayName}</a>
          </RowHead>
          <Cell label={m.person_email()}>{row.email}</Cell>
          <Cell label={m.person_roles()}>
            {row.roles.map((held) => (
              <div key={held.role + held.organisationId}>
                {roleLabel(held.role)}, {held.organisation}
              </div>
            ))}
          </Cell>
          <Cell label={m.person_state()}>
            {row.disabledAt ? <Mark status="withdrawn">{m.person_disabled()}</Mark> : m.person_active()}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
