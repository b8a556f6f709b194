import type { ComponentProps } from 'react'
import { describeControl, Field, type FieldFrame } from './field.tsx'

type Frame = FieldFrame & { name: string; id?: string; short?: boolean }

export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  smallLabel,
  short,
  ...input
}: Frame & ComponentProps<'input'>) {
  return (
    <Field {...{ id, label, hint, error, optional, smallLabel }}>
      <input
        type="text"
        id={id}
        name={name}
        className={short ? 'short' : undefined}
        {...describeControl(id, { hint, error })}
        {...input}
      />
    </Field>
  )
}

export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  smallLabel,
  short,
  rows = 4,
  ...area
}: Frame & ComponentProps<'textarea'>) {
  return (
    <Field {...{ id, label, hint, error, optional, smallLabel }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className={short ? 'short' : undefined}
        {...describeControl(id, { hint, error })}
        {...area}
      />
    </Field>
  )
}
