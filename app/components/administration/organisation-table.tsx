import { paths } from '#components/shell/paths.ts'
import { formatNumber } from '#components/ui/format.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type FormerName, FormerNames } from '../reform/former-names.tsx'
import { organisationKindLabel, validityWords } from './labels.ts'

type Row = {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string
  parent: string | null
  isTelecom: boolean
  validFrom: PlainDate | null
  validTo: PlainDate | null
  formerly: readonly FormerName[]
  people: number
  openWork: number
}

/** The register: each organisation under its full name, with what it is and how much lies with it. */
export function OrganisationTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption={m.organisation_list_title()}
      stack
      columns={[
        { label: m.organisation_name() },
        { label: m.organisation_kind() },
        { label: m.organisation_parent() },
        { label: m.organisation_validity() },
        { label: m.organisation_people(), number: true },
        { label: m.organisation_open_work(), number: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHead>
            <a href={paths.organisation(row.id)}>{row.name}</a>
            {row.shortName === row.name ? null : <span className="faint"> {row.shortName}</span>}
            <FormerNames names={row.formerly} />
          </RowHead>
          <Cell label={m.organisation_kind()}>
            {organisationKindLabel(row.kind)}
            {row.isTelecom ? <span className="faint">, {m.organisation_telecom_short()}</span> : null}
          </Cell>
          <Cell label={m.organisation_parent()}>{row.parent}</Cell>
          <Cell label={m.organisation_validity()}>{validityWords(row)}</Cell>
          <Cell label={m.organisation_people()} number>
            {formatNumber(row.people)}
          </Cell>
          <Cell label={m.organisation_open_work()} number>
            {formatNumber(row.openWork)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
