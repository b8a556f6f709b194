import type { ComponentProps } from 'react'
import { describeControl, Field, type FieldFrame } from './field.tsx'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

type Props = FieldFrame &
  ComponentProps<'select'> & {
    name: string
    id?: string
    short?: boolean
    options: readonly (Option | OptionGroup)[]
    /** Shown first with an empty value: "Chọn huyện". */
    empty?: string
  }

const toOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  smallLabel,
  short,
  options,
  empty,
  ...select
}: Props) {
  return (
    <Field {...{ id, label, hint, error, optional, smallLabel }}>
      <select
        id={id}
        name={name}
        className={short ? 'short' : undefined}
        {...describeControl(id, { hint, error })}
        {...select}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
    </Field>
  )
}
