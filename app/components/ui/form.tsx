import type { ComponentProps } from 'react'

/** The same id again gives the same answer: a double click or the back button does nothing twice. */
export function HiddenCommand({ value }: { value: string }) {
  return <input type="hidden" name="commandId" value={value} />
}

type Props = Omit<ComponentProps<'form'>, 'method'> & {
  /** Absent only for forms that change nothing under a command: signing in, language. */
  commandId?: string
  /** The form carries files. */
  files?: boolean
}

/** A plain form: works without script. `noValidate`, because our own sentences say what to do. */
export function Form({ commandId, files, className = 'form', children, ...form }: Props) {
  return (
    <form method="post" encType={files ? 'multipart/form-data' : undefined} className={className} noValidate {...form}>
      {commandId ? <HiddenCommand value={commandId} /> : null}
      {children}
    </form>
  )
}
