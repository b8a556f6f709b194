import { SURE_FROM } from '#domain/plan/plan-reading.ts'
import { type IndicatorField, indicatorField, MOST_INDICATORS } from '#domain/target/indicator-form.ts'
import { type Goal, TARGET_OPERATORS, type Target } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { Details } from '../ui/details.tsx'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatTypedDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { operatorLabel } from './labels.ts'

type Read = Target & { ordinal: number; confidence: number | null }
type Props = {
  targets: readonly Read[]
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

const BLANK: Omit<Read, 'ordinal'> = {
  indicator: '',
  operator: '>=',
  value: null,
  valueMin: null,
  valueMax: null,
  unit: null,
  by: null,
  earlier: [],
  change: null,
  since: null,
  confidence: null,
}

/** What was read of a sentence that sets targets, each indicator in fields that a person may correct. */
export function TargetFields({ targets, values, errors }: Props) {
  const next = targets.length + 1
  const isUnsure = targets.some(({ confidence }) => confidence !== null && confidence < SURE_FROM)
  const isAdded = textOf(values, indicatorField('indicator', next)) !== ''
  return (
    <>
      {isUnsure ? <Notice status="near-due">{m.target_fields_unsure()}</Notice> : null}
      {targets.length > 1 ? <p className="small muted">{m.target_fields_several({ count: targets.length })}</p> : null}
      {targets.map((target, place) => (
        <IndicatorFields
          key={target.ordinal}
          target={{ ...target, ordinal: place + 1 }}
          isOnly={targets.length === 1}
          {...{ values, errors }}
        />
      ))}
      {next <= MOST_INDICATORS ? (
        <Details summary={m.target_fields_add()} open={isAdded}>
          <IndicatorFields target={{ ...BLANK, ordinal: next }} isOnly={false} {...{ values, errors }} />
        </Details>
      ) : null}
    </>
  )
}

const typed = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
const yearOrDay = ({ by }: Pick<Goal, 'by'>): string =>
  by === null ? '' : by.endsWith('-12-31') ? by.slice(0, 4) : formatTypedDate(by)
const stepText = (step: Goal): string =>
  `${yearOrDay(step)}: ${[step.value ?? step.valueMin, step.valueMax]
    .filter((one) => one !== null)
    .map(typed)
    .join('-')}`

/** As stored, in the words in which a person types it. */
const writtenOf = (target: Read): Record<IndicatorField, string> => ({
  indicator: target.indicator,
  operator: target.operator,
  value: typed(target.value ?? target.valueMin),
  valueMax: typed(target.valueMax),
  unit: target.operator === 'is-true' ? '' : (target.unit ?? ''),
  by: yearOrDay(target),
  earlier: target.earlier.map(stepText).join('; '),
  change: target.change ?? '',
  since: target.since ?? '',
})

type FieldsProps = Omit<Props, 'targets'> & { target: Read; isOnly: boolean }

function IndicatorFields({ target, isOnly, values, errors }: FieldsProps) {
  const written = writtenOf(target)
  const field = (name: IndicatorField) => {
    const id = indicatorField(name, target.ordinal)
    const error = messageFor(errors, id)
    return { name: id, defaultValue: textOf(values, id, written[name]), ...(error ? { error } : {}) }
  }
  const hasMore = ['earlier', 'change', 'since'].some(
    (name) =>
      textOf(values, indicatorField(name as IndicatorField, target.ordinal), written[name as IndicatorField]) !== '',
  )
  return (
    <fieldset className="stack-s">
      <legend className={isOnly ? 'only-read' : 'small'}>{m.target_fields_title({ ordinal: target.ordinal })}</legend>
      <TextField {...field('indicator')} label={m.target_field_indicator()} maxLength={2000} />
      <FieldRow>
        <Select
          {...field('operator')}
          label={m.target_field_operator()}
          options={TARGET_OPERATORS.map((operator) => ({ value: operator, label: operatorLabel(operator) }))}
        />
        <TextField {...field('unit')} label={m.target_field_unit()} maxLength={60} />
      </FieldRow>
      <FieldRow>
        <TextField {...field('value')} label={m.target_field_value()} inputMode="decimal" />
        <TextField {...field('valueMax')} label={m.target_field_value_max()} inputMode="decimal" />
      </FieldRow>
      <TextField
        {...field('by')}
        label={m.target_field_by()}
        hint={m.target_field_by_hint()}
        inputMode="numeric"
        short
      />
      <Details summary={m.target_field_more()} open={hasMore}>
        <TextField
          {...field('earlier')}
          label={m.target_field_earlier()}
          hint={m.target_field_earlier_hint()}
          smallLabel
          optional
        />
        <FieldRow>
          <Select
            {...field('change')}
            label={m.target_field_change()}
            smallLabel
            empty={m.target_field_change_none()}
            options={[
              { value: 'increase', label: m.target_field_change_increase() },
              { value: 'decrease', label: m.target_field_change_decrease() },
            ]}
          />
          <TextField {...field('since')} label={m.target_field_since()} smallLabel optional maxLength={120} />
        </FieldRow>
      </Details>
    </fieldset>
  )
}
