import { data } from 'react-router'
import { MailText } from '#components/administration/mail-text.tsx'
import { paths } from '#components/shell/paths.ts'
import { Instant } from '#components/ui/day.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findMail } from '#data/mailbox.server.ts'
import { m } from '#i18n/messages.js'
import { env } from '#platform/env.server.ts'
import type { Route } from './+types/mail'
import { requireMailboxFolder } from './mailbox-folder.server.ts'

export async function loader({ params }: Route.LoaderArgs) {
  const mail = await findMail(requireMailboxFolder(), params.mailId)
  if (!mail) throw data(null, { status: 404 })
  return { mail, ownAddress: env.PUBLIC_URL }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.mail.subject ?? m.mailbox_title()} · ${m.app_name()}` },
]

export default function Mail({ loaderData }: Route.ComponentProps) {
  const { mail, ownAddress } = loaderData
  return (
    <>
      <Crumbs trail={[{ label: m.mailbox_title(), href: paths.mailbox() }, { label: mail.subject }]} />
      <PageHead title={mail.subject} />
      <div className="stack">
        <Facts
          facts={[
            { label: m.mailbox_from(), value: mail.from },
            { label: m.mailbox_to(), value: mail.to.join(', ') },
            { label: m.mailbox_received(), value: <Instant at={mail.receivedAt} /> },
          ]}
        />
        <MailText text={mail.text} ownAddress={ownAddress} />
      </div>
    </>
  )
}
