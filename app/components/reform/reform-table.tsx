import { paths } from '#components/shell/paths.ts'
import { Day } from '#components/ui/day.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { ReformState } from '#domain/reform/reform.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { reformState } from './labels.ts'

type Row = {
  id: string
  state: ReformState
  effectiveOn: PlainDate
  basisNumber: string
  basisTitle: string
  preparedBy: string
  decidedBy: string | null
}

export function ReformTable({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <Empty title={m.reform_none()}>{m.reform_none_hint()}</Empty>
  return (
    <Table
      caption={m.reform_list_title()}
      stack
      columns={[
        { label: m.reform_effective_on() },
        { label: m.reform_basis() },
        { label: m.reform_state() },
        { label: m.reform_prepared_by() },
        { label: m.reform_decided_by() },
      ]}
    >
      {rows.map((row) => {
        const { label, status } = reformState(row.state)
        return (
          <tr key={row.id}>
            <RowHead nowrap>
              <a href={paths.reform(row.id)}>
                <Day on={row.effectiveOn} />
              </a>
            </RowHead>
            <Cell label={m.reform_basis()}>
              {row.basisNumber}, {row.basisTitle}
            </Cell>
            <Cell label={m.reform_state()}>
              <Mark status={status}>{label}</Mark>
            </Cell>
            <Cell label={m.reform_prepared_by()}>{row.preparedBy}</Cell>
            <Cell label={m.reform_decided_by()}>{row.decidedBy ?? '–'}</Cell>
          </tr>
        )
      })}
    </Table>
  )
}
