import { DraftPage } from '#components/drafting/draft-page.tsx'
import { draftLabel } from '#components/drafting/labels.ts'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { draftOfFiling } from '#services/drafting/draft-of-filing.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/filing-draft'
import { requireDraft } from './draft-response.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { obstacleId, kind: slug } = params
  const { now } = getRequestContext(context)
  const made = requireDraft(await draftOfFiling(db, { obstacleId, slug, actor: requireActor(context), now }))
  return { kind: made.kind, code: made.code, draft: made.draft, obstacleId, slug }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? `${draftLabel(loaderData.kind)} · ${loaderData.code} · ${m.app_name()}` : m.app_name(),
  },
]

export default function FilingDraftPage({ loaderData }: Route.ComponentProps) {
  const { kind, code, draft, obstacleId, slug } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.obstacle_list_title(), href: paths.obstacles() },
          { label: code, href: paths.obstacle(obstacleId) },
          { label: draftLabel(kind) },
        ]}
      />
      <DraftPage kind={kind} code={code} draft={draft} fileHref={`${paths.filingDraft(obstacleId, slug)}/tai-ve`} />
    </>
  )
}
