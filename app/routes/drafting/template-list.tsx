import { TemplateTable } from '#components/drafting/template-table.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { BUILT_IN_VERSION, findTemplatesInForce } from '#data/paper-template.server.ts'
import { PAPER_KINDS } from '#domain/drafting/kinds.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import type { Route } from './+types/template-list'

export async function loader() {
  const inForce = await findTemplatesInForce(db)
  return {
    rows: PAPER_KINDS.map((kind) => {
      const choice = inForce.get(kind)
      return {
        kind,
        version: choice?.version ?? BUILT_IN_VERSION,
        chosen: choice ? { at: choice.chosenAt, by: choice.chosenBy } : null,
      }
    }),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.template_title()} · ${m.app_name()}` }]

export default function TemplateListPage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={m.template_title()} lead={m.template_lead()} />
      <TemplateTable rows={loaderData.rows} />
    </>
  )
}
