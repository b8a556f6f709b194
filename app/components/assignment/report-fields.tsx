import { m } from '#i18n/messages.js'
import { FieldRow } from '../ui/field.tsx'
import { FileField } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { type ActFieldProps, fieldOf } from './act-field.ts'

/** Two things to type; what proves them is asked for below and only needed once. */
export function ReportFields({ isSubmission, ...props }: ActFieldProps & { isSubmission: boolean }) {
  const { kept, errors, percent } = props
  const fileError = messageFor(errors, 'files')
  return (
    <>
      {isSubmission ? null : (
        <TextField
          {...fieldOf(props, 'percent', String(percent))}
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
      <FileField
        name="files"
        label={m.assignment_field_files()}
        {...(isSubmission ? { hint: m.assignment_field_files_submit_hint() } : {})}
        {...(fileError ? { error: fileError } : {})}
        optional={!isSubmission}
        multiple
        kept={kept}
      />
      <FieldRow>
        <TextField
          {...fieldOf(props, 'documentNumber')}
          label={m.assignment_field_document_number()}
          optional
          maxLength={200}
        />
        <TextField {...fieldOf(props, 'product')} label={m.assignment_field_product()} optional maxLength={200} />
      </FieldRow>
    </>
  )
}
