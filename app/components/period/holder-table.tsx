import type { HolderFigures } from '#domain/period/holder-score.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatNumber } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { Cell, Table } from '../ui/table.tsx'

const COLUMNS = [
  { of: 'matters', figure: 'held-over', label: m.holder_col_matters },
  { of: 'days', figure: 'held-over', label: m.holder_col_matter_days },
  { of: 'works', figure: 'delayed', label: m.holder_col_works },
  { of: 'delayedDays', figure: 'delayed', label: m.holder_col_delayed_days },
] as const

/** Who kept obstacles and dossiers over their limits in the period, and what of others' work that held up; each figure has its list. */
export function HolderTable({ period, holders }: { period: string; holders: readonly HolderFigures[] }) {
  const total = (of: (typeof COLUMNS)[number]['of']) => holders.reduce((sum, row) => sum + row[of], 0)
  return (
    <Table
      stack
      caption={m.holder_scores()}
      columns={[{ label: m.holder_col_holder() }, ...COLUMNS.map(({ label }) => ({ label: label(), number: true }))]}
      foot={
        <tr>
          <th scope="row">{m.period_total()}</th>
          {COLUMNS.map(({ of, label }) => (
            <Cell key={of} label={label()} number>
              {formatNumber(total(of))}
            </Cell>
          ))}
        </tr>
      }
    >
      {holders.map((row) => (
        <tr key={row.organisationId}>
          <th scope="row">{row.organisation}</th>
          {COLUMNS.map(({ of, figure, label }) => (
            <Cell key={of} label={label()} number>
              {row[of] === 0 ? (
                formatNumber(0)
              ) : (
                <a
                  className="touch"
                  href={`${listHref(paths.holders(), {}, { ky: period, 'co-quan': row.organisationId, loai: figure })}#danh-sach`}
                >
                  {formatNumber(row[of])}
                </a>
              )}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  )
}
