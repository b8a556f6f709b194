import { NEW_POINTS } from '#domain/obstacle/change-common-points.ts'
import { type CommonPoint, isUsualMissing } from '#domain/obstacle/missing-points.ts'
import { m } from '#i18n/messages.js'
import { missingLabel } from '../dossier/missing-labels.ts'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf } from '../ui/form-values.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { TextField } from '../ui/text-field.tsx'

type FormState = { values: FormValues | undefined; errors: readonly FieldMessage[] }
type Props = {
  points: readonly CommonPoint[]
  /** Absent where the person only reads. */
  form?: FormState
}

/** The list the Office ticks: what each point is called, whether it is used, and whether the Office has to say which. */
export function CommonPointsTable({ points, form }: Props) {
  return (
    <Table
      caption={m.common_points_title()}
      stack
      columns={[
        { label: m.common_points_col_point() },
        { label: m.common_points_col_name() },
        { label: m.common_points_col_used() },
        { label: m.common_points_col_which() },
      ]}
    >
      {points.map((point) => (
        <PointRow
          key={point.kind}
          kind={point.kind}
          label={isUsualMissing(point.kind) ? missingLabel({ ...point, name: null }) : m.common_points_own()}
          point={point}
          form={form}
        />
      ))}
      {form
        ? NEW_POINTS.map((row) => <PointRow key={row} kind={row} label={m.common_points_new()} form={form} />)
        : null}
    </Table>
  )
}

type RowProps = { kind: string; label: string; point?: CommonPoint; form: FormState | undefined }

function PointRow({ kind, label, point, form }: RowProps) {
  const named = point?.name ?? ''
  return (
    <tr>
      <RowHead>{label}</RowHead>
      <Cell label={m.common_points_col_name()}>
        {form ? (
          <>
            <input type="hidden" name="kind" value={kind} />
            <TextField
              id={`name-${kind}`}
              name="name"
              label={<span className="only-read">{m.common_points_name_of({ point: named || label })}</span>}
              maxLength={200}
              defaultValue={
                form.values ? (listOf(form.values, 'name')[listOf(form.values, 'kind').indexOf(kind)] ?? '') : named
              }
              error={messageFor(form.errors, `name-${kind}`)}
            />
          </>
        ) : (
          named
        )}
      </Cell>
      <Cell label={m.common_points_col_used()}>
        {point ? <Tick name="used" kind={kind} label={named || label} isOn={point.isUsed} form={form} /> : null}
      </Cell>
      <Cell label={m.common_points_col_which()}>
        <Tick name="which" kind={kind} label={named || label} isOn={point?.asksWhich ?? false} form={form} />
      </Cell>
    </tr>
  )
}

const TICKS = { used: m.common_points_used_of, which: m.common_points_which_of } as const

type TickProps = { name: keyof typeof TICKS; kind: string; label: string; isOn: boolean; form: FormState | undefined }

function Tick({ name, kind, label, isOn, form }: TickProps) {
  if (!form) return isOn ? m.common_points_yes() : m.common_points_no()
  const isTicked = form.values ? listOf(form.values, name).includes(kind) : isOn
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={kind} defaultChecked={isTicked} />
      <span className="only-read">{TICKS[name]({ point: label })}</span>
    </label>
  )
}
