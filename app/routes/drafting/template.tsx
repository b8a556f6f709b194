import { data } from 'react-router'
import { BringForm } from '#components/drafting/bring-form.tsx'
import { paperLabel } from '#components/drafting/labels.ts'
import { PlaceholderTables } from '#components/drafting/placeholder-tables.tsx'
import { TEMPLATE_SENTENCES } from '#components/drafting/sentences.ts'
import { versionName } from '#components/drafting/template-table.tsx'
import { TEMPLATE_INTENTS, VersionTable } from '#components/drafting/version-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDateTime } from '#components/ui/format.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { BUILT_IN_VERSION, findTemplateChoices, findTemplateVersions } from '#data/paper-template.server.ts'
import { can } from '#domain/access/permissions.ts'
import { type PaperKind, paperOf } from '#domain/drafting/kinds.ts'
import { BringTemplateSchema, ChooseTemplateSchema } from '#domain/drafting/template-forms.ts'
import { placeholdersOf } from '#domain/drafting/template-placeholders.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { bringTemplate } from '#services/drafting/bring-template.server.ts'
import { chooseTemplate } from '#services/drafting/choose-template.server.ts'
import { forgetUpload } from '#services/file/forget-upload.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/template'

function requireKind(slug: string): PaperKind {
  const kind = paperOf(slug)
  if (!kind) throw data(null, { status: 404 })
  return kind
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const kind = requireKind(params.kind)
  const [choices, versions] = await Promise.all([findTemplateChoices(db, kind), findTemplateVersions(db, kind)])
  return {
    kind,
    slug: params.kind,
    choices,
    inForce: choices[0]?.version ?? BUILT_IN_VERSION,
    versions: [
      ...versions.map(({ version, fileName, sizeBytes, uploadedAt, uploadedBy }) => ({
        version,
        file: { name: fileName, sizeBytes },
        brought: { at: uploadedAt, by: uploadedBy },
        commandId: newId(),
      })),
      { version: BUILT_IN_VERSION, file: null, brought: null, commandId: newId() },
    ],
    placeholders: placeholdersOf(kind),
    canManage: can(requireActor(context).role, 'template.manage'),
    commandId: newId(),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const kind = requireKind(params.kind)
  const actor = requireActor(context)
  const { now } = getRequestContext(context)
  const { form, files, refusals } = await readUploadForm(request, { actor, now })
  const to = paths.template(params.kind)
  if (form.get('intent') === TEMPLATE_INTENTS.choose) {
    const parsed = parseForm(ChooseTemplateSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await chooseTemplate({ kind, ...parsed.value }, toCommandContext(context, parsed.commandId))
    return answer(result, { to, flash: { code: 'template-chosen' } })
  }
  const parsed = parseForm(BringTemplateSchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const fileId = files.template?.[0]?.id
  if (!fileId || refusals.length > 0) {
    const missing = [{ field: 'template', reason: 'template-file-missing' }]
    return invalid({ values: parsed.values, errors: refusals.length > 0 ? refusals : missing })
  }
  const result = await bringTemplate({ kind, fileId }, toCommandContext(context, parsed.commandId))
  // What may not be a template is not kept: the mended file is another one.
  if (!result.ok) await forgetUpload(fileId)
  const flash = { code: 'template-brought', params: { version: result.ok ? result.value.version : 0 } }
  return answer(result, { to, flash, values: parsed.values })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? m.template_page_title({ kind: paperLabel(loaderData.kind) }) : ''} · ${m.app_name()}` },
]

export default function TemplatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, slug, inForce, choices, versions, placeholders, canManage, commandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], TEMPLATE_SENTENCES)
  const isOfFile = errors.some(({ field }) => field === 'template')
  const [current] = choices
  const title = m.template_page_title({ kind: paperLabel(kind) })
  const lead = current
    ? m.template_page_lead({
        version: versionName(current.version),
        person: current.chosenBy,
        at: formatDateTime(current.chosenAt),
      })
    : m.template_page_lead_built_in()
  return (
    <>
      <Crumbs trail={[{ label: m.template_title(), href: paths.templates() }, { label: paperLabel(kind) }]} />
      <PageHead title={title} lead={lead} />
      <div className="stack-l">
        {isOfFile ? null : <ErrorSummary errors={errors} />}
        <Block id="phien-ban" title={m.template_versions()}>
          <p className="muted">{m.template_versions_hint()}</p>
          <VersionTable slug={slug} inForce={inForce} versions={versions} canManage={canManage} />
        </Block>
        {canManage ? (
          <Block id="gui-mau" title={m.template_bring()}>
            <BringForm commandId={commandId} errors={isOfFile ? errors : []} />
          </Block>
        ) : null}
        {choices.length > 0 ? (
          <Block id="da-dung" title={m.template_history()}>
            <ol className="plain">
              {choices.map(({ ordinal, version, chosenAt, chosenBy }) => (
                <li key={ordinal}>
                  {formatDateTime(chosenAt)}:{' '}
                  {m.template_history_line({ version: versionName(version), person: chosenBy })}
                </li>
              ))}
            </ol>
          </Block>
        ) : null}
        <Block id="o-dien" title={m.template_placeholders()}>
          <PlaceholderTables {...placeholders} />
        </Block>
      </div>
    </>
  )
}
