import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Shape } from './mark.tsx'

export type FieldFrame = {
  label: ReactNode
  hint?: ReactNode
  /** The sentence that says what to write, from the action or the schema. */
  error?: string
  optional?: boolean
  /** A label under a heading that already names the group. */
  smallLabel?: boolean
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** What a control of the field says about itself to a screen reader. */
export function describeControl(id: string, { hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  const ids = [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="hint" id={id}>
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Shape status="overdue" />
      <span>
        <span className="only-read">{m.ui_error_prefix()} </span>
        {children}
      </span>
    </p>
  )
}

const fieldClass = (error?: string): string => (error ? 'field has-error' : 'field')

function LabelText({ label, optional }: Pick<FieldFrame, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className="optional"> {m.ui_optional()}</span> : null}
    </>
  )
}

function HintAndError({ id, hint, error }: { id: string } & Pick<FieldFrame, 'hint' | 'error'>) {
  return (
    <>
      {hint ? <Hint id={hintId(id)}>{hint}</Hint> : null}
      {error ? <FieldError id={errorId(id)}>{error}</FieldError> : null}
    </>
  )
}

/** Label, hint, error and one control, in this order; the control takes `describeControl(id, …)`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  smallLabel,
  children,
}: FieldFrame & { id: string; children: ReactNode }) {
  return (
    <div className={fieldClass(error)}>
      <label htmlFor={id} className={smallLabel ? 'small' : undefined}>
        <LabelText label={label} optional={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** Several controls under one question. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldFrame & { id: string; children: ReactNode }) {
  return (
    <fieldset
      className={fieldClass(error)}
      id={id}
      aria-describedby={describeControl(id, { hint, error })['aria-describedby']}
    >
      <legend>
        <LabelText label={label} optional={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>
}
