import type { PlainDate } from '#domain/shared/plain-date.ts'
import { isMeasured, type Target } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { Panel } from '../ui/block.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { readingText } from './labels.ts'

type Wrong = {
  id: string
  ordinal: number
  readOn: PlainDate
  value: number | null
  met: boolean | null
  source: string | null
  note: string | null
}
type Props = {
  planId: string
  anchor: string
  targets: readonly (Target & { ordinal: number })[]
  offeredOn: PlainDate
  /** The reading that this one takes the place of. */
  wrong: Wrong | null
  /** Whom the coordinator enters it for. */
  speaksFor: string | null
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
}

const metOf = (wrong: Wrong | null): string => (wrong?.met == null ? '' : wrong.met ? 'yes' : 'no')
const typedOf = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','))

/** A reading, or the right one in the place of a wrong one: date, figure, where it is from, what proves it. */
export function ReadingForm({
  planId,
  anchor,
  targets,
  offeredOn,
  wrong,
  speaksFor,
  commandId,
  values,
  errors,
  kept,
}: Props) {
  const target = targets.find(({ ordinal }) => ordinal === (wrong?.ordinal ?? 1)) ?? targets[0]
  if (!target) return null
  const field = (name: string) => {
    const error = messageFor(errors, name)
    return error ? { name, error } : { name }
  }
  return (
    <Panel
      id="nhap-so-lieu"
      title={
        wrong
          ? m.target_reading_correct_title({ day: formatDate(wrong.readOn), value: readingText(target, wrong) })
          : m.target_reading_enter()
      }
    >
      <ErrorSummary errors={errors} />
      <Form commandId={commandId} files>
        <input type="hidden" name="act" value="enter" />
        {wrong ? (
          <>
            <Notice>{m.target_reading_correct_what()}</Notice>
            <input type="hidden" name="corrects" value={wrong.id} />
            <input type="hidden" name="ordinal" value={wrong.ordinal} />
          </>
        ) : (
          <IndicatorChoice targets={targets} chosen={textOf(values, 'ordinal', '1')} {...field('ordinal')} />
        )}
        <FieldRow>
          <DateField
            {...field('readOn')}
            label={m.target_reading_on()}
            value={textOf(values, 'readOn', wrong?.readOn ?? offeredOn)}
          />
          {targets.some(({ operator }) => isMeasured(operator)) ? (
            <TextField
              {...field('value')}
              label={
                target.unit && targets.length === 1
                  ? m.target_reading_value_unit({ unit: target.unit })
                  : m.target_reading_value()
              }
              hint={m.target_reading_value_hint()}
              defaultValue={textOf(values, 'value', typedOf(wrong?.value))}
              inputMode="decimal"
              autoComplete="off"
              short
            />
          ) : null}
        </FieldRow>
        {targets.some(({ operator }) => !isMeasured(operator)) ? (
          <RadioChoices
            {...field('met')}
            label={m.target_reading_met()}
            value={textOf(values, 'met', metOf(wrong))}
            choices={[
              { value: 'yes', label: m.target_met() },
              { value: 'no', label: m.target_not_met() },
            ]}
          />
        ) : null}
        <TextField
          {...field('source')}
          label={m.target_reading_source()}
          hint={speaksFor ? m.target_reading_speaks_for({ agency: speaksFor }) : m.target_reading_source_hint()}
          optional={speaksFor === null}
          defaultValue={textOf(values, 'source', wrong?.source ?? '')}
          maxLength={300}
        />
        <TextArea
          {...field('note')}
          label={target.operator === 'qualitative' ? m.target_reading_assessment() : m.target_reading_note()}
          optional={target.operator !== 'qualitative'}
          rows={2}
          defaultValue={textOf(values, 'note', wrong?.note ?? '')}
          maxLength={2000}
        />
        <FileField {...field('files')} label={m.target_reading_files()} optional multiple kept={kept} />
        {wrong ? (
          <TextArea
            {...field('correctionReason')}
            label={m.target_reading_correct_reason()}
            rows={2}
            defaultValue={textOf(values, 'correctionReason')}
            maxLength={2000}
          />
        ) : null}
        <Actions formEnd>
          <Button kind="main">{wrong ? m.target_reading_correct_submit() : m.target_reading_submit()}</Button>
          {wrong ? (
            <ButtonLink href={planPaths.target(planId, anchor)}>{m.target_reading_correct_cancel()}</ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </Panel>
  )
}

type ChoiceProps = { targets: Props['targets']; chosen: string; name: string; error?: string }

/** A sentence of one indicator asks nothing. */
function IndicatorChoice({ targets, chosen, ...field }: ChoiceProps) {
  if (targets.length === 1) return <input type="hidden" name="ordinal" value="1" />
  return (
    <Select
      {...field}
      label={m.target_indicator()}
      defaultValue={chosen}
      options={targets.map(({ ordinal, indicator }) => ({ value: String(ordinal), label: indicator }))}
    />
  )
}
