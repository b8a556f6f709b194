import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import type { Status } from '../ui/status.ts'

export function Clauses({ children }: { children: ReactNode }) {
  return <ol className="clauses">{children}</ol>
}

type Props = {
  /** V.2.1; none for a sentence that has no place of its own. */
  anchor?: string
  /** As printed before the sentence: 2.1 */
  shortAnchor?: string
  id?: string
  text: ReactNode
  /** The classes found in it: a filter dims by them without a round trip. */
  states?: readonly (Status | 'target')[]
  dimmed?: boolean
  match?: boolean
  note?: ReactNode
}

/** One sentence: its anchor, its words as signed, and what became of it in the margin. */
export function Clause({ anchor, shortAnchor, id = anchor, text, states, dimmed, match, note }: Props) {
  const classes = ['clause', dimmed ? 'is-dimmed' : '', match ? 'is-match' : ''].filter(Boolean).join(' ')
  return (
    <li className={classes} id={id} data-states={states?.join(' ')}>
      {anchor ? (
        <a className="anchor" href={`#${anchor}`} aria-label={m.document_clause({ anchor })}>
          {shortAnchor ?? anchor}
        </a>
      ) : (
        <span />
      )}
      <p>{text}</p>
      {note}
    </li>
  )
}
