import type { HeldSum, HolderRow } from '#domain/home/held-now.ts'
import { m } from '#i18n/messages.js'
import { ORDER_PARAMS } from '../dossier/dossier-filters.tsx'
import { OVER_PARAM } from '../obstacle/over-filter.tsx'
import { OPEN_STEPS } from '../obstacle/register-filters.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatNumber } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { Cell, Table } from '../ui/table.tsx'

type Count = Exclude<keyof HolderRow, 'organisationId' | 'organisation'>

/** What each figure counts, and the list that counts the same. `month`: of the figures of a period. */
const COLUMNS = [
  { of: 'filings', label: m.holder_col_filings, href: (holder: string) => filingsOf(holder) },
  { of: 'filingsOver', label: m.holder_col_filings_over, href: (holder: string) => filingsOf(holder, '1') },
  { of: 'dossiers', label: m.holder_col_dossiers, href: (holder: string) => dossiersOf(holder) },
  { of: 'dossiersOver', label: m.holder_col_dossiers_over, href: (holder: string) => dossiersOf(holder, '1') },
  { of: 'matters', label: m.holder_col_matters_month, href: overOf },
  { of: 'days', label: m.holder_col_days_month, href: overOf },
] as const satisfies readonly { of: Count; label: () => string; href: (holder: string, month: string) => string }[]

const filingsOf = (holder?: string, over?: string): string =>
  listHref(paths.obstacles(), {}, { buoc: OPEN_STEPS, 'noi-giu': holder, [OVER_PARAM]: over })
// The order that leaves out what has ended.
const dossiersOf = (holder?: string, over?: string): string =>
  listHref(paths.dossiers(), {}, { 'noi-giu': holder, [OVER_PARAM]: over, sap: ORDER_PARAMS.held })

function overOf(holder: string, month: string): string {
  return `${listHref(paths.holders(), {}, { ky: month, 'co-quan': holder, loai: 'held-over' })}#danh-sach`
}

/** Who holds obstacles and dossiers now, and what went over its limit this month; each figure opens its list. */
export function HolderRows({ rows, month }: { rows: readonly HolderRow[]; month: string }) {
  if (rows.length === 0) return null
  return (
    <Block id="ai-dang-giu" title={m.holder_now()} aside={<a href={paths.holders()}>{m.holder_by_period()}</a>}>
      <Table
        stack
        caption={m.holder_now()}
        columns={[{ label: m.holder_col_holder() }, ...COLUMNS.map(({ label }) => ({ label: label(), number: true }))]}
      >
        {rows.map((row) => (
          <tr key={row.organisationId}>
            <th scope="row">{row.organisation}</th>
            {COLUMNS.map(({ of, label, href }) => (
              <Cell key={of} label={label()} number>
                {row[of] === 0 ? (
                  formatNumber(0)
                ) : (
                  <a className="touch" href={href(row.organisationId, month)}>
                    {formatNumber(row[of])}
                  </a>
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </Table>
    </Block>
  )
}

/** All together in one line, for the page of a leader. */
export function HeldLine({ held }: { held: HeldSum }) {
  const parts = [
    { count: held.filings, say: m.holder_line_filings, href: filingsOf() },
    { count: held.filingsOver, say: m.holder_line_over, href: filingsOf(undefined, '1') },
    { count: held.dossiers, say: m.holder_line_dossiers, href: dossiersOf() },
    { count: held.dossiersOver, say: m.holder_line_over, href: dossiersOf(undefined, '1') },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return null
  return (
    <p className="small gap-top-s">
      {m.holder_line()}{' '}
      {parts.map(({ count, say, href }, place) => (
        <span key={href}>
          {place > 0 ? ', ' : ''}
          <a className="touch" href={href}>
            {say({ count: formatNumber(count) })}
          </a>
        </span>
      ))}
    </p>
  )
}
