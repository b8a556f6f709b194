import { paths } from '#components/shell/paths.ts'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { formatDateTime, formatFileSize } from '#components/ui/format.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { m } from '#i18n/messages.js'
import { versionName } from './template-table.tsx'

export type ShownVersion = {
  version: number
  file: { name: string; sizeBytes: number } | null
  brought: { at: Date; by: string } | null
  /** Of the form that puts it into force; a second form of the page has an id of its own. */
  commandId: string
}

type Props = { slug: string; inForce: number; versions: readonly ShownVersion[]; canManage: boolean }

/** Of the built-in template, which nobody brought. */
const NOTHING = '–'

export const TEMPLATE_INTENTS = { bring: 'gui-len', choose: 'dua-vao-dung' } as const

/** What may be put into force, newest first and the built-in one last. */
export function VersionTable({ slug, inForce, versions, canManage }: Props) {
  return (
    <Table
      caption={m.template_versions()}
      stack
      columns={[
        { label: m.template_version_head() },
        { label: m.template_file() },
        { label: m.template_brought() },
        { label: m.template_actions() },
      ]}
    >
      {versions.map(({ version, file, brought, commandId }) => (
        <tr key={version}>
          <RowHead nowrap>
            {versionName(version)}
            {version === inForce ? (
              <>
                {' '}
                <Mark status="done">{m.template_state_in_force()}</Mark>
              </>
            ) : null}
          </RowHead>
          <Cell label={m.template_file()}>{file ? `${file.name} (${formatFileSize(file.sizeBytes)})` : NOTHING}</Cell>
          <Cell label={m.template_brought()}>
            {brought ? m.template_brought_by({ person: brought.by, at: formatDateTime(brought.at) }) : NOTHING}
          </Cell>
          <Cell label={m.template_actions()}>
            <VersionActs
              slug={slug}
              version={version}
              mayChoose={canManage && version !== inForce}
              commandId={commandId}
            />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

type Acts = { slug: string; version: number; mayChoose: boolean; commandId: string }

function VersionActs({ slug, version, mayChoose, commandId }: Acts) {
  const href = `${paths.template(slug)}/${version}`
  const name = versionName(version)
  return (
    <>
      <a className="touch" href={`${href}/tai-ve`} aria-label={m.template_download_of({ version: name })}>
        {m.template_download()}
      </a>{' '}
      <span aria-hidden="true">·</span>{' '}
      <a className="touch" href={`${href}/xem-thu`} aria-label={m.template_preview_of({ version: name })}>
        {m.template_preview()}
      </a>
      {mayChoose ? (
        <Form commandId={commandId}>
          <input type="hidden" name="version" value={version} />
          <Button name="intent" value={TEMPLATE_INTENTS.choose} aria-label={m.template_choose_of({ version: name })}>
            {m.template_choose()}
          </Button>
        </Form>
      ) : null}
    </>
  )
}
