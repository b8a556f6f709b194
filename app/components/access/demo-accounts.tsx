import { Block } from '#components/ui/block.tsx'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'

type Account = { role: Role; title: string; organisation: string; email: string }

/** What somebody in this role comes for, in a line. */
const PURPOSES = {
  coordinator: m.access_demo_coordinator,
  head: m.access_demo_head,
  officer: m.access_demo_officer,
  carrier: m.access_demo_carrier,
  office: m.access_demo_office,
  leadership: m.access_demo_leadership,
  auditor: m.access_demo_auditor,
  administrator: m.access_demo_administrator,
} as const satisfies Record<Role, () => string>

/** One click for each role: only in the demo, where nothing is secret. */
export function DemoAccounts({ accounts, next }: { accounts: readonly Account[]; next: string }) {
  return (
    <Block id="trinh-dien" title={m.access_demo_title()}>
      <p className="muted small">{m.access_demo_lead()}</p>
      <Form className="demo-accounts">
        <input type="hidden" name="tiep" value={next} />
        <Table
          caption={m.access_demo_title()}
          columns={[{ label: m.access_demo_who() }, { label: m.access_demo_comes_for() }]}
        >
          {accounts.map(({ role, title, organisation, email }) => (
            <tr key={email}>
              <RowHead>
                <Button kind="link" name="demo" value={email}>
                  {m.access_demo_enter_as({ title, organisation })}
                </Button>
              </RowHead>
              <Cell>{PURPOSES[role]()}</Cell>
            </tr>
          ))}
        </Table>
      </Form>
    </Block>
  )
}
