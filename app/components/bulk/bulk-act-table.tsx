import type { BulkAction } from '#domain/bulk/bulk-acts.ts'
import { m } from '#i18n/messages.js'
import { actionWords } from '../assignment/action-labels.ts'
import { paths } from '../shell/paths.ts'
import { formatDateTime, formatNumber, formatTime } from '../ui/format.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'

export type ListedAct = {
  id: string
  action: BulkAction
  madeAt: Date
  undoUntil: Date
  undoneAt: Date | null
  done: number
  refused: number
  mayUndo: boolean
}

/** Whether it can still be taken back, or was, or no longer can. */
export function sayUndo({ undoneAt, undoUntil, mayUndo }: Pick<ListedAct, 'undoneAt' | 'undoUntil' | 'mayUndo'>) {
  if (undoneAt) return m.bulk_undone_at({ at: formatDateTime(undoneAt) })
  return mayUndo ? m.bulk_undo_until({ time: formatTime(undoUntil) }) : m.bulk_undo_over()
}

export function BulkActTable({ acts }: { acts: readonly ListedAct[] }) {
  return (
    <Table
      stack
      caption={m.bulk_list_title()}
      columns={[
        { label: m.bulk_col_act() },
        { label: m.bulk_col_done(), number: true },
        { label: m.bulk_col_refused(), number: true },
        { label: m.bulk_col_undo() },
      ]}
    >
      {acts.map((act) => (
        <tr key={act.id}>
          <RowHead>
            <a href={paths.madeBulkAct(act.id)}>
              {actionWords(act.action).name()}, {formatDateTime(act.madeAt)}
            </a>
          </RowHead>
          <Cell label={m.bulk_col_done()} number>
            {formatNumber(act.done)}
          </Cell>
          <Cell label={m.bulk_col_refused()} number>
            {formatNumber(act.refused)}
          </Cell>
          <Cell label={m.bulk_col_undo()}>{sayUndo(act)}</Cell>
        </tr>
      ))}
    </Table>
  )
}
