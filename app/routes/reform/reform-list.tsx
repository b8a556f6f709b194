import { ReformTable } from '#components/reform/reform-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { listReforms } from '#data/reform.server.ts'
import { can } from '#domain/access/permissions.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/reform-list'

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context)
  return {
    rows: await listReforms(db),
    canPrepare: can(actor.role, 'reform.manage'),
    canOpenRegister: can(actor.role, 'organisation.read'),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.reform_list_title()} · ${m.app_name()}` }]

export default function ReformList({ loaderData }: Route.ComponentProps) {
  const { rows, canPrepare, canOpenRegister } = loaderData
  return (
    <>
      {canOpenRegister ? (
        <Crumbs
          trail={[
            { label: m.organisation_list_title(), href: paths.organisations() },
            { label: m.reform_list_title() },
          ]}
        />
      ) : null}
      <PageHead
        title={m.reform_list_title()}
        lead={m.reform_list_lead()}
        actions={canPrepare ? <ButtonLink href={paths.newReform()}>{m.reform_prepare()}</ButtonLink> : undefined}
      />
      <ReformTable rows={rows} />
    </>
  )
}
