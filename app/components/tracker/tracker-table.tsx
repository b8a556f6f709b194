import type { Columns } from '#domain/tracker/columns.ts'
import { LEFT_OUT } from '#domain/tracker/forms.ts'
import type { MappedName } from '#domain/tracker/mapped-names.ts'
import type { TrackerRow } from '#domain/tracker/read-rows.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { type FormValues, listOf } from '../ui/form-values.ts'
import { formatDate, formatNumber } from '../ui/format.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { ColumnFields } from './column-fields.tsx'
import { KeptCells } from './kept-cells.tsx'
import { MappedNames } from './mapped-names.tsx'
import { ProblemTable } from './problem-table.tsx'

export type ShownTracker = {
  sheets: readonly string[]
  sheet: number
  head: number
  headCells: readonly string[]
  columns: Columns
  rows: readonly TrackerRow[]
  mappedNames: readonly MappedName[]
}

type Props = {
  tracker: ShownTracker
  values: FormValues
  agencies: readonly { id: string; name: string }[]
}

const MOST_SHOWN = 100

/** Which column holds what, what is to be put right row by row, what would be taken in. */
export function TrackerTable({ tracker, values, agencies }: Props) {
  const leftOut = new Set(listOf(values, LEFT_OUT).map(Number))
  const wrong = tracker.rows.filter(({ problems }) => problems.length > 0)
  const open = wrong.filter(({ row }) => !leftOut.has(row))
  const good = tracker.rows.filter(({ problems, row }) => problems.length === 0 && !leftOut.has(row))
  const done = good.filter(({ isDone }) => isDone).length
  return (
    <>
      <Block id="cot" title={m.tracker_columns()}>
        <ColumnFields {...tracker} />
      </Block>
      <KeptCells rows={wrong} values={values} />
      {tracker.mappedNames.length > 0 ? <MappedNames names={tracker.mappedNames} agencies={agencies} /> : null}
      {wrong.length > 0 ? (
        <Block id="can-sua" title={m.tracker_problems({ count: formatNumber(wrong.length) })}>
          <p className="muted">{m.tracker_problems_hint()}</p>
          <ProblemTable rows={wrong} leftOut={leftOut} values={values} agencies={agencies} />
        </Block>
      ) : null}
      {good.length > 0 ? (
        <Block id="se-nhap" title={m.tracker_good({ count: formatNumber(good.length) })}>
          <GoodRows rows={good.slice(0, MOST_SHOWN)} agencies={agencies} />
          {good.length > MOST_SHOWN ? (
            <p className="muted">{m.tracker_more({ count: formatNumber(good.length - MOST_SHOWN) })}</p>
          ) : null}
        </Block>
      ) : null}
      {good.length > 0 && open.length === 0 ? (
        <Confirm
          id="nhap"
          consequences={[
            m.tracker_will_take({ count: formatNumber(good.length), done: formatNumber(done) }),
            m.tracker_will_tell(),
            m.tracker_will_begin(),
          ]}
        >
          <Actions formEnd>
            <Button kind="main" name="intent" value="import">
              {m.tracker_take_in({ count: formatNumber(good.length) })}
            </Button>
          </Actions>
        </Confirm>
      ) : null}
    </>
  )
}

function GoodRows({
  rows,
  agencies,
}: {
  rows: readonly TrackerRow[]
  agencies: readonly { id: string; name: string }[]
}) {
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return (
    <Table
      stack
      caption={m.tracker_good_caption()}
      columns={[
        { label: m.tracker_col_row(), number: true },
        { label: m.assignment_col_work() },
        { label: m.assignment_col_lead() },
        { label: m.tracker_field_issued() },
        { label: m.assignment_col_due() },
        { label: m.assignment_col_state() },
      ]}
    >
      {rows.map(({ row, title, leadId, leadWritten, issuedOn, dueOn, undatedWritten, doneOn }) => (
        <tr key={row}>
          <Cell label={m.tracker_col_row()} number>
            {row}
          </Cell>
          <RowHead>{title}</RowHead>
          <Cell label={m.assignment_col_lead()}>{names.get(leadId ?? '') ?? leadWritten}</Cell>
          <Cell label={m.tracker_field_issued()}>{issuedOn ? formatDate(issuedOn) : null}</Cell>
          <Cell label={m.assignment_col_due()}>
            {dueOn ? formatDate(dueOn) : (undatedWritten ?? m.assignment_no_date())}
          </Cell>
          <Cell label={m.assignment_col_state()}>
            {doneOn ? m.tracker_done_on({ day: formatDate(doneOn) }) : m.tracker_open()}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
