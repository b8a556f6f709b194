import { paths } from '#components/shell/paths.ts'
import { Instant } from '#components/ui/day.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { findMails } from '#data/mailbox.server.ts'
import { m } from '#i18n/messages.js'
import type { Route } from './+types/mailbox'
import { requireMailboxFolder } from './mailbox-folder.server.ts'

export async function loader({ request }: Route.LoaderArgs) {
  const folder = requireMailboxFolder()
  const to = new URL(request.url).searchParams.get('den')?.trim().toLowerCase() ?? ''
  const mails = await findMails(folder, to ? { to } : {})
  return {
    to,
    mails: mails.map(({ id, receivedAt, to: recipients, subject }) => ({ id, receivedAt, recipients, subject })),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.mailbox_title()} · ${m.app_name()}` }]

export default function Mailbox({ loaderData }: Route.ComponentProps) {
  const { to, mails } = loaderData
  return (
    <>
      <PageHead title={m.mailbox_title()} lead={m.mailbox_lead()} />
      <Filters action={paths.mailbox()} {...(to ? { clearHref: paths.mailbox() } : {})}>
        <SearchField name="den" label={m.mailbox_to()} value={to} placeholder="chuyenvien@sxd" />
      </Filters>
      {mails.length === 0 ? (
        <Empty title={m.mailbox_empty()}>{m.mailbox_empty_hint()}</Empty>
      ) : (
        <Table
          caption={m.mailbox_title()}
          stack
          columns={[{ label: m.mailbox_subject() }, { label: m.mailbox_to() }, { label: m.mailbox_received() }]}
        >
          {mails.map((mail) => (
            <tr key={mail.id}>
              <RowHead>
                <a href={paths.mail(mail.id)}>{mail.subject}</a>
              </RowHead>
              <Cell label={m.mailbox_to()}>{mail.recipients.join(', ')}</Cell>
              <Cell label={m.mailbox_received()}>
                <Instant at={mail.receivedAt} />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
