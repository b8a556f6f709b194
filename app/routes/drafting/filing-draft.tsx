import { DraftPage } from '#components/drafting/draft-page.tsx'
import { draftLabel } from '#components/drafting/labels.ts'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findTemplateInForce } from '#data/paper-template.server.ts'
import { can } from '#domain/access/permissions.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { draftOfFiling } from '#services/drafting/draft-of-filing.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/filing-draft'
import { requireDraft } from './draft-response.server.ts'
import { readSigner, withSigner } from './signer-address.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { obstacleId, kind: slug } = params
  const { now } = getRequestContext(context)
  const actor = requireActor(context)
  const signer = readSigner(request)
  const made = requireDraft(await draftOfFiling(db, { obstacleId, slug, actor, now, signer }))
  const replacedBy = (await findTemplateInForce(db, made.kind))?.version ?? null
  const chosenSigner = can(actor.role, 'letter.draft') ? signer : null
  return { kind: made.kind, code: made.code, draft: made.draft, obstacleId, slug, signer: chosenSigner, replacedBy }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? `${draftLabel(loaderData.kind)} · ${loaderData.code} · ${m.app_name()}` : m.app_name(),
  },
]

export default function FilingDraftPage({ loaderData }: Route.ComponentProps) {
  const { kind, code, draft, obstacleId, slug, signer, replacedBy } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.obstacle_list_title(), href: paths.obstacles() },
          { label: code, href: paths.obstacle(obstacleId) },
          { label: draftLabel(kind) },
        ]}
      />
      <DraftPage
        kind={kind}
        code={code}
        draft={draft}
        fileHref={withSigner(`${paths.filingDraft(obstacleId, slug)}/tai-ve`, signer)}
        signer={signer}
        replacedBy={replacedBy}
      />
    </>
  )
}
