import { type AgencyFigures, FIGURES } from '#domain/period/period-work.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatNumber, formatPercent } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { Cell, Table } from '../ui/table.tsx'
import { FIGURE_LABELS } from './labels.ts'

type Shown = { agencies: readonly AgencyFigures[]; total: AgencyFigures }

const share = (percent: number | null): string => (percent === null ? '–' : formatPercent(percent))

/** The figures of a period by agency, each with its list. */
export function FiguresTable({ period, agencies, total }: Shown & { period: string }) {
  const href = (agencyId: string, figure: string) =>
    `${listHref(paths.period(), {}, { ky: period, 'co-quan': agencyId, loai: figure })}#danh-sach`
  const cells = (row: AgencyFigures) => (
    <>
      <Cell label={m.period_col_total()} number>
        <a className="touch" href={href(row.organisationId, 'all')}>
          {formatNumber(row.total)}
        </a>
      </Cell>
      {FIGURES.map((figure) => (
        <Cell key={figure} label={FIGURE_LABELS[figure]()} number>
          {row.figures[figure] === 0 ? (
            formatNumber(0)
          ) : (
            <a className="touch" href={href(row.organisationId, figure)}>
              {formatNumber(row.figures[figure])}
            </a>
          )}
        </Cell>
      ))}
    </>
  )
  return (
    <Table
      stack
      caption={m.period_figures()}
      columns={[
        { label: m.period_col_agency() },
        { label: m.period_col_total(), number: true },
        ...FIGURES.map((figure) => ({ label: FIGURE_LABELS[figure](), number: true })),
      ]}
      foot={
        <tr>
          <th scope="row">{m.period_total()}</th>
          {cells(total)}
        </tr>
      }
    >
      {agencies.map((row) => (
        <tr key={row.organisationId}>
          <th scope="row">{row.organisation}</th>
          {cells(row)}
        </tr>
      ))}
    </Table>
  )
}

/** Both scores side by side, and whose the overdue days are. */
export function ScoresTable({ agencies, total }: Shown) {
  const cells = (row: AgencyFigures) => (
    <>
      <Cell label={m.period_col_on_time()} number>
        {share(row.onTime)}
      </Cell>
      <Cell label={m.period_col_on_time_original()} number>
        {share(row.onTimeByOriginal)}
      </Cell>
      <Cell label={m.period_col_own_days()} number>
        {formatNumber(row.ownDays)}
      </Cell>
      <Cell label={m.period_col_others_days()} number>
        {formatNumber(row.othersDays)}
      </Cell>
    </>
  )
  return (
    <Table
      stack
      caption={m.period_scores()}
      columns={[
        { label: m.period_col_agency() },
        { label: m.period_col_on_time(), number: true },
        { label: m.period_col_on_time_original(), number: true },
        { label: m.period_col_own_days(), number: true },
        { label: m.period_col_others_days(), number: true },
      ]}
      foot={
        <tr>
          <th scope="row">{m.period_total()}</th>
          {cells(total)}
        </tr>
      }
    >
      {agencies
        .filter(({ onTime, onTimeByOriginal }) => onTime !== null || onTimeByOriginal !== null)
        .map((row) => (
          <tr key={row.organisationId}>
            <th scope="row">{row.organisation}</th>
            {cells(row)}
          </tr>
        ))}
    </Table>
  )
}
