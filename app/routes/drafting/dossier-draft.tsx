import { DraftPage } from '#components/drafting/draft-page.tsx'
import { draftLabel } from '#components/drafting/labels.ts'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/dossier-draft'
import { requireDraft } from './draft-response.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { dossierId, kind: slug } = params
  const { now } = getRequestContext(context)
  const made = requireDraft(await draftOfDossier(db, { dossierId, slug, actor: requireActor(context), now }))
  return { kind: made.kind, code: made.code, draft: made.draft, dossierId, slug }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? `${draftLabel(loaderData.kind)} · ${loaderData.code} · ${m.app_name()}` : m.app_name(),
  },
]

export default function DossierDraftPage({ loaderData }: Route.ComponentProps) {
  const { kind, code, draft, dossierId, slug } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.dossier_list_title(), href: paths.dossiers() },
          { label: code, href: paths.dossier(dossierId) },
          { label: draftLabel(kind) },
        ]}
      />
      <DraftPage kind={kind} code={code} draft={draft} fileHref={`${paths.dossierDraft(dossierId, slug)}/tai-ve`} />
    </>
  )
}
