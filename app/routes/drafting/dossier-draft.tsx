import { DraftPage } from '#components/drafting/draft-page.tsx'
import { draftLabel } from '#components/drafting/labels.ts'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findTemplateInForce } from '#data/paper-template.server.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/dossier-draft'
import { requireDraft } from './draft-response.server.ts'
import { readSigner, withSigner } from './signer-address.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { dossierId, kind: slug } = params
  const { now } = getRequestContext(context)
  const actor = requireActor(context)
  const signer = readSigner(request)
  const made = requireDraft(await draftOfDossier(db, { dossierId, slug, actor, now, signer }))
  const replacedBy = (await findTemplateInForce(db, made.kind))?.version ?? null
  return { kind: made.kind, code: made.code, draft: made.draft, dossierId, slug, signer, replacedBy }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? `${draftLabel(loaderData.kind)} · ${loaderData.code} · ${m.app_name()}` : m.app_name(),
  },
]

export default function DossierDraftPage({ loaderData }: Route.ComponentProps) {
  const { kind, code, draft, dossierId, slug, signer, replacedBy } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.dossier_list_title(), href: paths.dossiers() },
          { label: code, href: paths.dossier(dossierId) },
          { label: draftLabel(kind) },
        ]}
      />
      <DraftPage
        kind={kind}
        code={code}
        draft={draft}
        fileHref={withSigner(`${paths.dossierDraft(dossierId, slug)}/tai-ve`, signer)}
        signer={signer}
        replacedBy={replacedBy}
      />
    </>
  )
}
