import { type ReactNode, useContext } from 'react'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import type { FieldMessage } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { ActKeys } from './act-keys.ts'

export type ActState = { values?: FormValues | undefined; errors: readonly FieldMessage[] }

type Props = ActState & {
  act: string
  commandId: string
  summary: string
  /** Opened from the start: the one next act. */
  open?: boolean
  files?: boolean
  children: (state: { values: FormValues; errors: readonly FieldMessage[] }) => ReactNode
}

/** One act, folded under its name; the form that was refused opens again with what was typed. */
export function ActForm({ act, commandId, summary, open, files, values, errors, children }: Props) {
  const key = useContext(ActKeys)[act]
  const isRefused = textOf(values, 'act') === act
  // What concerns no field stands above all acts: after a 409 this one may not be open any more.
  const ofFields = isRefused ? errors.filter(({ field }) => field !== '') : []
  const state = { values: isRefused && values ? values : {}, errors: ofFields }
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
