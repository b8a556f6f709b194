import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Actions, Button, type ButtonKind } from '../ui/button.tsx'
import { FileField } from '../ui/file-field.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { type ActFields, ActForm, type ActState } from './act-form.tsx'

type Props = ActState & {
  act: string
  commandId: string
  summary: string
  label?: string
  hint?: string | undefined
  rows?: number
  /** On the button, where it says more than the name of the act. */
  submit?: string
  kind?: ButtonKind
  open?: boolean
  files?: boolean
  /** What is asked before the reason. */
  children?: (form: ActFields) => ReactNode
}

/** An act that asks why, or for one text, and has one button. */
export function ReasonForm({ label, hint, rows = 3, submit, kind = 'stop', children, ...form }: Props) {
  return (
    <ActForm {...form}>
      {(state) => (
        <>
          {children?.(state)}
          <TextArea {...state.field('reason')} label={label ?? m.obstacle_reason_label()} hint={hint} rows={rows} />
          {form.files ? (
            <FileField id={`${form.act}-files`} name="files" label={m.obstacle_new_files()} optional multiple />
          ) : null}
          <Actions>
            <Button kind={kind}>{submit ?? form.summary}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
