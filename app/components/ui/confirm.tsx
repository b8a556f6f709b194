import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'

type Props = {
  id: string
  title?: ReactNode
  /** What will happen, one consequence a line. */
  consequences: readonly ReactNode[]
  note?: ReactNode
  children?: ReactNode
}

/** The consequence before it happens, in the page beside its button: never a dialog. */
export function Confirm({ id, title = m.ui_confirm_title(), consequences, note, children }: Props) {
  return (
    <section className="confirm" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {consequences.map((consequence, place) => (
          <li key={place}>{consequence}</li>
        ))}
      </ul>
      {note ? <p className="faint">{note}</p> : null}
      {children}
    </section>
  )
}
