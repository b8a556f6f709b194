import { URGENCY_LABELS } from '#components/assignment/order-labels.ts'
import { matterStepLabel } from '#components/obstacle/labels.ts'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { formatDays } from '#components/ui/format.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { URGENCIES, type Urgency } from '#domain/assignment/states.ts'
import { limitField } from '#domain/obstacle/change-step-limits.ts'
import { LIMITED_STEPS, type MatterKind, type StepLimitsValue } from '#domain/obstacle/step-limits.ts'
import { m } from '#i18n/messages.js'

type Step = { kind: MatterKind; step: string }
type Props = {
  limits: StepLimitsValue
  /** Absent where the person only reads. */
  form?: { values: FormValues | undefined; errors: readonly FieldMessage[] }
}

const CAPTIONS = {
  obstacle: m.limits_of_filings,
  dossier: m.limits_of_dossiers,
} as const satisfies Record<MatterKind, () => string>

/** Who holds a step, as an office: the holder itself is known once a matter is there. */
const HOLDERS: Readonly<Record<string, () => string>> = {
  clarifying: m.limits_holder_filer,
  confirming: m.limits_holder_filer,
  forwarded: m.limits_holder_agency,
  consultation: m.limits_holder_agency,
  'office-check': m.limits_holder_office,
  issuing: m.limits_holder_office,
  checking: m.limits_holder_office,
  'with-leadership': m.limits_holder_leadership,
}

/** The limits of a kind of matter: one line a step, one column an urgency. */
export function StepLimitsTable({ kind, limits, form }: Props & { kind: MatterKind }) {
  return (
    <Table
      caption={CAPTIONS[kind]()}
      captionShown
      stack
      columns={[
        { label: m.limits_step() },
        { label: m.limits_holder() },
        ...URGENCIES.map((urgency) => ({ label: URGENCY_LABELS[urgency](), number: true })),
      ]}
    >
      {LIMITED_STEPS.filter((one) => one.kind === kind).map((one) => (
        <tr key={one.step}>
          <RowHead>{matterStepLabel(one)}</RowHead>
          <Cell label={m.limits_holder()}>{(HOLDERS[one.step] ?? m.limits_holder_handler)()}</Cell>
          {URGENCIES.map((urgency) => (
            <Cell key={urgency} label={URGENCY_LABELS[urgency]()} number>
              <Days of={one} urgency={urgency} limits={limits} {...(form ? { form } : {})} />
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function Days({ of: { kind, step }, urgency, limits, form }: Props & { of: Step; urgency: Urgency }) {
  const days = limits[kind][step]?.[urgency] ?? 0
  if (!form) return formatDays(days)
  const name = limitField(kind, step, urgency)
  return (
    <TextField
      name={name}
      label={
        <span className="only-read">
          {matterStepLabel({ kind, step })}, {URGENCY_LABELS[urgency]()}
        </span>
      }
      inputMode="numeric"
      size={3}
      short
      defaultValue={textOf(form.values, name, form.values ? '' : String(days))}
      error={messageFor(form.errors, name)}
    />
  )
}
