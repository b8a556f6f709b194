import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type ActFieldProps, dateFieldOf, fieldOf } from './act-field.ts'

type Props = ActFieldProps & { isSubmission: boolean }

/** Two things to type; what proves them is asked for below and only needed once. */
export function ReportFields(props: Props) {
  const { isSubmission } = props
  return (
    <>
      <HowFar {...props} />
      <Files
        {...props}
        label={m.assignment_field_files()}
        {...(isSubmission ? { hint: m.assignment_field_files_submit_hint() } : {})}
        optional={!isSubmission}
      />
      <FieldRow>
        <TextField
          {...fieldOf(props, 'documentNumber')}
          label={m.assignment_field_document_number()}
          optional
          maxLength={200}
        />
        <Product {...props} />
      </FieldRow>
    </>
  )
}

/** The letter first, as it lies on the desk; then what it says. */
export function EntryFields(props: Props) {
  return (
    <>
      <TextField
        {...fieldOf(props, 'letterNumber')}
        label={m.assignment_field_letter_number()}
        hint={m.assignment_field_letter_number_hint()}
        maxLength={200}
      />
      <FieldRow>
        <DateField {...dateFieldOf(props, 'letterOn')} label={m.assignment_field_letter_day()} />
        <DateField
          {...dateFieldOf(props, 'arrivedOn')}
          label={m.assignment_field_arrival()}
          hint={m.assignment_field_arrival_hint()}
        />
        <TimeField {...fieldOf(props, 'arrivedTime')} label={m.assignment_field_arrival_hour()} optional />
      </FieldRow>
      <Files {...props} label={m.assignment_field_letter_file()} hint={m.assignment_field_letter_file_hint()} />
      <HowFar {...props} />
      <Product {...props} />
    </>
  )
}

function HowFar({ isSubmission, ...props }: Props) {
  return (
    <>
      {isSubmission ? null : (
        <TextField
          {...fieldOf(props, 'percent', String(props.percent))}
          label={m.assignment_field_percent()}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={1}
          short
        />
      )}
      <TextArea
        {...fieldOf(props, 'text')}
        label={isSubmission ? m.assignment_field_result() : m.assignment_field_report()}
        hint={isSubmission ? m.assignment_field_result_hint() : m.assignment_field_report_hint()}
        rows={4}
      />
    </>
  )
}

export function Files(props: ActFieldProps & { label: string; hint?: string; optional?: boolean }) {
  const { kept, mayDrop = false, errors, label, hint, optional = false } = props
  const error = messageFor(errors, 'files')
  return (
    <FileField
      name="files"
      label={label}
      {...(hint ? { hint } : {})}
      {...(error ? { error } : {})}
      optional={optional}
      multiple
      kept={kept}
      mayDrop={mayDrop}
    />
  )
}

const Product = (props: ActFieldProps) => (
  <TextField {...fieldOf(props, 'product')} label={m.assignment_field_product()} optional maxLength={200} />
)
