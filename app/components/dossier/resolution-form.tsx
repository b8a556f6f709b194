import { countPointRows, MOST_POINTS } from '#domain/obstacle/resolution-form.ts'
import { RESOLUTION_KINDS, SIGNER_CAPACITIES } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { capacityLabel, resolutionKindLabel } from '../obstacle/labels.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { EarlierWorkFields, type ShownEarlierWork } from './earlier-work-fields.tsx'
import { type PointAgency, ResolutionPointFields, type ShownTarget } from './resolution-point-fields.tsx'

type Props = {
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
  agencies: readonly PointAgency[]
  targets: readonly ShownTarget[]
  /** The work of the document that this one replaces; none where it is the first. */
  earlierWork: readonly ShownEarlierWork[]
  /** The number of the document that this one replaces. */
  replaces: string | null
  isOpen: boolean
  /** Rows for points beyond those that came with values. */
  spareRows: number
  dossier: {
    directionText: string | null
    filings: readonly { id: string; code: string; filer: string; asked: string }[]
  }
}

/** The issued document, entered as it was signed: a decision is a document, not a button. */
export function ResolutionForm(props: Props) {
  const { commandId, values, errors, kept, agencies, isOpen, replaces, spareRows, dossier } = props
  const { filings } = dossier
  const rows = Math.min(MOST_POINTS, Math.max(1, countPointRows(values) + spareRows))
  const field = (name: string) => ({ name, error: messageFor(errors, name), defaultValue: textOf(values, name) })
  return (
    <Form commandId={commandId} files>
      <ErrorSummary errors={errors} />
      {isOpen ? null : <Notice status="declined">{m.dossier_reason_action_not_open()}</Notice>}
      {replaces ? <Notice status="awaiting">{m.resolution_replaces_notice({ number: replaces })}</Notice> : null}
      {dossier.directionText && !replaces ? <Notice>{dossier.directionText}</Notice> : null}
      <h2>{m.resolution_document()}</h2>
      <FieldRow>
        <Select
          {...field('kind')}
          label={m.resolution_kind()}
          options={RESOLUTION_KINDS.map((kind) => ({ value: kind, label: resolutionKindLabel(kind) }))}
        />
        <TextField {...field('number')} label={m.resolution_number()} hint={m.resolution_number_hint()} />
      </FieldRow>
      <FieldRow>
        <DateField
          name="issuedOn"
          label={m.resolution_issued_on()}
          value={textOf(values, 'issuedOn')}
          error={messageFor(errors, 'issuedOn')}
        />
        <Select
          {...field('capacity')}
          label={m.resolution_capacity()}
          options={SIGNER_CAPACITIES.map((one) => ({ value: one, label: capacityLabel(one) }))}
        />
      </FieldRow>
      <TextField {...field('signer')} label={m.resolution_signer()} hint={m.resolution_signer_hint()} />
      <FileField
        name="file"
        label={m.resolution_file()}
        hint={m.resolution_file_hint()}
        kept={kept.slice(-1)}
        error={messageFor(errors, 'file')}
        accept="application/pdf"
      />
      <h2>{m.resolution_points()}</h2>
      <p className="hint">{m.resolution_points_hint()}</p>
      {Array.from({ length: rows }, (_, index) => (
        <ResolutionPointFields key={index} {...{ index, values, errors, agencies, filings }} targets={props.targets} />
      ))}
      {rows < MOST_POINTS ? (
        <Actions>
          <Button name="act" value="add-point">
            {m.resolution_add_point()}
          </Button>
        </Actions>
      ) : null}
      {props.earlierWork.length > 0 ? (
        <>
          <h2>{m.resolution_earlier_title({ number: replaces ?? '' })}</h2>
          <p className="hint">{m.resolution_earlier_hint()}</p>
          <EarlierWorkFields works={props.earlierWork} {...{ agencies, values, errors }} />
        </>
      ) : null}
      <h2>{m.resolution_answers()}</h2>
      {filings.map((filing) => {
        const name = `answer-${filing.id}`
        return (
          <TextArea
            key={filing.id}
            name={name}
            label={m.resolution_answer_label({ code: filing.code, filer: filing.filer })}
            hint={filing.asked}
            rows={3}
            defaultValue={textOf(values, name)}
            error={messageFor(errors, name)}
          />
        )
      })}
      <Confirm
        id="khi-xac-nhan"
        title={m.resolution_when_checked()}
        consequences={[
          m.resolution_when_1(),
          m.resolution_when_2(),
          m.resolution_when_3(),
          ...(replaces ? [m.resolution_when_replaced({ number: replaces })] : []),
        ]}
      >
        <Actions formEnd>
          <Button kind="main">{m.resolution_record_submit()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
