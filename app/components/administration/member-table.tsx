import { paths } from '#components/shell/paths.ts'
import { roleLabel } from '#components/shell/role-label.ts'
import { Block } from '#components/ui/block.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'

type Member = { id: string; role: string; title: string; person: { id: string; displayName: string } }

/** Who works in an organisation, in which role. */
export function MemberTable({ members, canOpen }: { members: readonly Member[]; canOpen: boolean }) {
  return (
    <Block id="nguoi" title={m.organisation_people()}>
      {members.length === 0 ? (
        <Empty title={m.organisation_nobody()}>{m.organisation_nobody_hint()}</Empty>
      ) : (
        <Table
          caption={m.organisation_people()}
          columns={[{ label: m.person_display_name() }, { label: m.person_title() }, { label: m.person_role() }]}
        >
          {members.map(({ id, role, title, person }) => (
            <tr key={id}>
              <RowHead>
                {canOpen ? <a href={paths.person(person.id)}>{person.displayName}</a> : person.displayName}
              </RowHead>
              <Cell>{title}</Cell>
              <Cell>{roleLabel(role as Role)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Block>
  )
}
