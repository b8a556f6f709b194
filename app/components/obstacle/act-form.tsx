import { type ReactNode, useContext } from 'react'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { ActKeys } from './act-keys.ts'

export type ActState = { values?: FormValues | undefined; errors: readonly FieldMessage[] }

/** What a field of an act stands with: its id carries the act, because the forms of a page ask for the same things. */
type Field = { id: string; name: string; defaultValue: string; error: string | undefined }

export type ActFields = {
  values: FormValues
  errors: readonly FieldMessage[]
  /** `initial` is what stands there before anybody has typed. */
  field: (name: string, initial?: string) => Field
}

type Props = ActState & {
  act: string
  commandId: string
  summary: string
  /** Opened from the start: the one next act. */
  open?: boolean
  files?: boolean
  children: (state: ActFields) => ReactNode
}

/** One act, folded under its name; the form that was refused opens again with what was typed. */
export function ActForm({ act, commandId, summary, open, files, values, errors, children }: Props) {
  const key = useContext(ActKeys)[act]
  const isRefused = textOf(values, 'act') === act
  // What concerns no field stands above all acts: after a 409 this one may not be open any more.
  const ofFields = isRefused ? errors.filter(({ field }) => field !== '') : []
  const typed = isRefused && values ? values : {}
  const state: ActFields = {
    values: typed,
    errors: ofFields,
    field: (name, initial) => ({
      id: `${act}-${name}`,
      name,
      defaultValue: textOf(typed, name, initial),
      error: messageFor(ofFields, name),
    }),
  }
  return (
    <details className="act" open={open || isRefused}>
      <summary aria-keyshortcuts={key}>
        {key ? <kbd>{key}</kbd> : null} {summary}
      </summary>
      <Form commandId={isRefused ? textOf(values, 'commandId', commandId) : commandId} {...(files ? { files } : {})}>
        <input type="hidden" name="act" value={act} />
        <ErrorSummary errors={state.errors} idOf={(field) => `${act}-${field}`} />
        {children(state)}
      </Form>
    </details>
  )
}
