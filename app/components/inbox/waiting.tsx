import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

export function WaitingList({ children }: { children: ReactNode }) {
  return <ul className="waiting">{children}</ul>
}

type Props = {
  due: { status: Status; text: ReactNode }
  since?: ReactNode
  title: ReactNode
  href: string
  summary?: ReactNode
  action: ReactNode
  /** The first of the list. */
  main?: boolean
}

/** What waits for a leader: by when, what, in a line, and one way in. */
export function Waiting({ due, since, title, href, summary, action, main }: Props) {
  return (
    <li>
      <p className="small">
        <Mark status={due.status}>{due.text}</Mark> {since ? <span className="faint">{since}</span> : null}
      </p>
      <p>
        <b>
          <a href={href}>{title}</a>
        </b>
      </p>
      {summary ? <p className="small muted">{summary}</p> : null}
      <p>
        <ButtonLink href={href} kind={main ? 'main' : 'plain'}>
          {action}
        </ButtonLink>
      </p>
    </li>
  )
}
