import { JointDossierForm } from '#components/dossier/joint-dossier-form.tsx'
import { JointDossierPreview } from '#components/dossier/joint-dossier-preview.tsx'
import { OBSTACLE_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findChosenFilings } from '#data/chosen-filings.server.ts'
import { ChosenFilings, JointDossierSchema, partChosen } from '#domain/obstacle/joint-dossier.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { openDossierFrom } from '#services/dossier/open-dossier.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/joint-dossier'

/** The choice stands in the address, so the page can be read again; a choice that is none shows nothing. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const chosen = ChosenFilings.safeParse(new URL(request.url).searchParams.getAll('obstacleId'))
  const filings = await findChosenFilings(db, chosen.success ? chosen.data : [])
  return { ...partChosen({ filings, actor }), commandId: newId() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(JointDossierSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { obstacleId: obstacleIds, ...words } = parsed.value
  const result = await openDossierFrom({ obstacleIds, ...words }, toCommandContext(context, parsed.commandId))
  const { code, joined, left } = result.ok ? result.value : { code: '', joined: 0, left: [] }
  return answer(result, {
    to: ({ dossierId }) => paths.dossier(dossierId),
    flash: {
      code: left.length > 0 ? 'dossier-opened-from-some' : 'dossier-opened-from',
      params: { code, joined, left: left.map((one) => one.code).join(', ') },
    },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.joint_dossier_title()} · ${m.app_name()}` }]

export default function JointDossier({ loaderData, actionData }: Route.ComponentProps) {
  const { joining, left, commandId } = loaderData
  return (
    <>
      <Crumbs
        trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: m.joint_dossier_title() }]}
      />
      <PageHead title={m.joint_dossier_title()} lead={m.joint_dossier_lead()} />
      <div className="stack-l">
        <JointDossierPreview joining={joining} left={left} />
        {joining.length > 0 ? (
          <JointDossierForm
            filings={joining}
            commandId={String(actionData?.values.commandId ?? commandId)}
            values={actionData?.values ?? {}}
            errors={toFieldMessages(actionData?.errors ?? [], OBSTACLE_SENTENCES)}
          />
        ) : (
          <Empty title={m.joint_dossier_none()}>
            <ButtonLink href={paths.triage()}>{m.triage_desk_link()}</ButtonLink>
          </Empty>
        )}
      </div>
    </>
  )
}
