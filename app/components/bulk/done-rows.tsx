import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { sayReason } from '../ui/form-errors.ts'
import { RowOf, RowTable } from './bulk-preview.tsx'
import { BULK_SENTENCES } from './bulk-sentences.ts'

type Row = {
  id: string
  label: string
  title: string
  lead: string
  refusal: string | null
  refusalParams: Record<string, string | number> | null
  undo: 'undone' | 'moved-on' | null
}

function sayResult({ refusal, refusalParams, undo }: Row): string {
  if (refusal) return m.bulk_row_refused({ why: sayReason(refusal, BULK_SENTENCES, refusalParams ?? {}) })
  if (undo === 'undone') return m.bulk_row_undone()
  return undo === 'moved-on' ? m.bulk_row_moved_on() : m.bulk_row_done()
}

/** Each row with what came of it: done, not done and why, taken back or not and why. */
export function DoneRows({ rows }: { rows: readonly Row[] }) {
  return (
    <Block id="ket-qua" title={m.bulk_result_title({ count: rows.length })}>
      <RowTable caption={m.bulk_result_caption()} last={m.bulk_col_result()}>
        {rows.map((row) => (
          <RowOf key={row.id} row={row} label={m.bulk_col_result()}>
            {sayResult(row)}
          </RowOf>
        ))}
      </RowTable>
    </Block>
  )
}
