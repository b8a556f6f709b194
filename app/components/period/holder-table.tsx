import { MINISTRIES } from '#domain/obstacle/attribute-over-days.ts'
import type { HolderFigures, HolderSums } from '#domain/period/holder-score.ts'
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

type Props = {
  period: string
  holders: readonly HolderFigures[]
  total: HolderSums
  ministries: Pick<HolderSums, 'matters' | 'days'>
}

/** Who kept obstacles and dossiers over their limits in the period, and what of others' work that held up; each figure has its list. */
export function HolderTable({ period, holders, total, ministries }: Props) {
  return (
    <Table
      stack
      caption={m.holder_scores()}
      columns={[{ label: m.holder_col_holder() }, ...COLUMNS.map(({ label }) => ({ label: label(), number: true }))]}
      foot={
        <>
          <HolderRow period={period} name={m.period_total()} holderId="" figures={total} />
          {ministries.matters > 0 ? (
            <HolderRow period={period} name={m.holder_ministries()} holderId={MINISTRIES} figures={ministries} />
          ) : null}
        </>
      }
    >
      {holders.map((row) => (
        <HolderRow
          key={row.organisationId}
          period={period}
          name={row.organisation}
          holderId={row.organisationId}
          figures={row}
        />
      ))}
    </Table>
  )
}

type RowProps = { period: string; name: string; holderId: string; figures: Partial<HolderSums> }

function HolderRow({ period, name, holderId, figures }: RowProps) {
  const href = (figure: string) =>
    `${listHref(paths.holders(), {}, { ky: period, 'co-quan': holderId || undefined, loai: figure })}#danh-sach`
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map(({ of, figure, label }) => (
        <Cell key={of} label={label()} number>
          {figures[of] ? (
            <a className="touch" href={href(figure)}>
              {formatNumber(figures[of])}
            </a>
          ) : (
            formatNumber(0)
          )}
        </Cell>
      ))}
    </tr>
  )
}
