import { AGENCY_PREFIX, CELL_PREFIX, LEFT_OUT } from '#domain/tracker/forms.ts'
import { cellKey, type Problem, type TrackerRow } from '#domain/tracker/read-rows.ts'
import { m } from '#i18n/messages.js'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FIELD_LABELS, PROBLEM_SENTENCES } from './sentences.ts'

type Props = {
  rows: readonly TrackerRow[]
  leftOut: ReadonlySet<number>
  values: FormValues
  agencies: readonly { id: string; name: string }[]
}

/** One row of the file each: what is wrong, the field that puts it right, and the way to leave the row out. */
export function ProblemTable({ rows, leftOut, values, agencies }: Props) {
  const options = agencies.map(({ id, name }) => ({ value: id, label: name }))
  // A name is put right once, wherever it stands.
  const asked = new Set<string>()
  const isFirst = (written: string): boolean => {
    if (asked.has(written)) return false
    asked.add(written)
    return true
  }
  return (
    <Table
      stack
      caption={m.tracker_problems_caption()}
      columns={[
        { label: m.tracker_col_row(), number: true },
        { label: m.assignment_col_work() },
        { label: m.tracker_col_mend() },
        { label: m.tracker_col_leave() },
      ]}
    >
      {rows.map(({ row, title, problems }) => (
        <tr key={row}>
          <Cell label={m.tracker_col_row()} number>
            {row}
          </Cell>
          <th scope="row">{title}</th>
          <Cell label={m.tracker_col_mend()}>
            {problems.map((problem) => (
              <Mend
                key={`${problem.field} ${problem.reason} ${problem.written}`}
                row={row}
                problem={problem}
                values={values}
                options={options}
                isAsked={problem.reason !== 'agency-unknown' || isFirst(problem.written)}
              />
            ))}
          </Cell>
          <Cell label={m.tracker_col_leave()}>
            <LeaveOut row={row} checked={leftOut.has(row)} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

const LeaveOut = ({ row, checked }: { row: number; checked: boolean }) => (
  <label className="choice">
    <input type="checkbox" name={LEFT_OUT} value={row} defaultChecked={checked} />
    <span>{m.tracker_leave_out({ row })}</span>
  </label>
)

type MendProps = {
  row: number
  problem: Problem
  values: FormValues
  options: readonly { value: string; label: string }[]
  isAsked: boolean
}

const DOUBLES: readonly Problem['reason'][] = ['twice-in-file', 'there-already']

function Mend({ row, problem, values, options, isAsked }: MendProps) {
  const { field, reason, written } = problem
  const says = PROBLEM_SENTENCES[reason]({ written })
  if (DOUBLES.includes(reason) || !isAsked) return <p>{says}</p>
  if (reason === 'agency-unknown') {
    const name = `${AGENCY_PREFIX}${written}`
    return (
      <Select
        name={name}
        id={`${row}-${field}-${written}`}
        label={says}
        empty={m.tracker_choose_agency()}
        defaultValue={textOf(values, name)}
        options={options}
        smallLabel
      />
    )
  }
  const name = `${CELL_PREFIX}${cellKey(row, field)}`
  const known = { name, id: name, label: says, smallLabel: true, defaultValue: textOf(values, name) }
  if (reason === 'lead-missing') {
    const names = options.map(({ label }) => ({ value: label, label }))
    return <Select {...known} empty={m.tracker_choose_agency()} options={names} />
  }
  return <TextField {...known} aria-label={`${FIELD_LABELS[field]()}, ${says}`} short />
}
