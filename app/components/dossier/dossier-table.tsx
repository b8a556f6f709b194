import type { ListedDossier } from '#domain/obstacle/dossier-list.ts'
import { m } from '#i18n/messages.js'
import { HeldSince } from '../obstacle/held-since.tsx'
import { causeLabel, dossierStep } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

type Row = ListedDossier & { daysOver: number }

/** Dossiers with their present step, and who holds each since when. */
export function DossierTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption={m.dossier_list_title()}
      stack
      columns={[
        { label: m.dossier_col_title() },
        { label: m.dossier_col_filings(), number: true },
        { label: m.obstacle_col_step() },
        { label: m.obstacle_col_holder() },
      ]}
    >
      {rows.map((row) => {
        const step = dossierStep(row.state)
        return (
          <tr key={row.id}>
            <RowHead>
              <a href={paths.dossier(row.id)}>{row.title}</a>
              <br />
              <span className="faint">
                {row.code} · {causeLabel(row.causeClass)}
              </span>
            </RowHead>
            <Cell label={m.dossier_col_filings()} number>
              {row.filings}
            </Cell>
            <Cell label={m.obstacle_col_step()}>
              <Mark status={step.status}>{step.label}</Mark>
            </Cell>
            <Cell label={m.obstacle_col_holder()}>{row.isClosed ? null : <HeldSince {...row} />}</Cell>
          </tr>
        )
      })}
    </Table>
  )
}
