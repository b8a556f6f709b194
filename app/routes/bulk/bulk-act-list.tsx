import { BulkActTable } from '#components/bulk/bulk-act-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { listBulkActs } from '#data/bulk-act-reader.server.ts'
import { checkUndo } from '#domain/bulk/undo.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/bulk-act-list'

export async function loader({ context }: Route.LoaderArgs) {
  const { personId } = requireActor(context)
  const { now } = getRequestContext(context)
  const acts = await listBulkActs(db, personId)
  return {
    acts: acts.map((act) => ({ ...act, mayUndo: checkUndo({ ...act, madeById: personId }, { personId, now }).ok })),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.bulk_list_title()} · ${m.app_name()}` }]

export default function BulkActList({ loaderData: { acts } }: Route.ComponentProps) {
  return (
    <>
      <Crumbs
        trail={[{ label: m.assignment_list_title(), href: paths.assignments() }, { label: m.bulk_list_title() }]}
      />
      <PageHead title={m.bulk_list_title()} lead={m.bulk_list_lead()} />
      {acts.length === 0 ? (
        <Empty title={m.bulk_list_empty()}>{m.bulk_list_empty_hint()}</Empty>
      ) : (
        <BulkActTable acts={acts} />
      )}
    </>
  )
}
