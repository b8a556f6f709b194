import { paths } from '#components/shell/paths.ts'
import { formatDateTime } from '#components/ui/format.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { type PaperKind, slugOf } from '#domain/drafting/kinds.ts'
import { m } from '#i18n/messages.js'
import { paperLabel } from './labels.ts'

export type TemplateRow = {
  kind: PaperKind
  version: number
  /** Null until somebody has chosen: the built-in one has counted from the start. */
  chosen: { at: Date; by: string } | null
}

export const versionName = (version: number): string =>
  version === 0 ? m.template_built_in() : m.template_version({ version })

/** Every kind of paper with the template that counts. */
export function TemplateTable({ rows }: { rows: readonly TemplateRow[] }) {
  return (
    <Table
      caption={m.template_title()}
      stack
      columns={[
        { label: m.template_kind() },
        { label: m.template_in_force() },
        { label: m.template_since() },
        { label: m.template_by() },
      ]}
    >
      {rows.map(({ kind, version, chosen }) => (
        <tr key={kind}>
          <RowHead>
            <a className="touch" href={paths.template(slugOf(kind))}>
              {paperLabel(kind)}
            </a>
          </RowHead>
          <Cell label={m.template_in_force()}>{versionName(version)}</Cell>
          <Cell label={m.template_since()}>{chosen ? formatDateTime(chosen.at) : m.template_always()}</Cell>
          <Cell label={m.template_by()}>{chosen?.by ?? '–'}</Cell>
        </tr>
      ))}
    </Table>
  )
}
