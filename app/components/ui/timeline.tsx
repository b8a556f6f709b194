import type { ReactNode } from 'react'
import type { Status } from './status.ts'

export type TimelineEntry = {
  id: string
  /** `<Instant>` or `<Day>` for what happened; words for what will: "5 ngày". */
  when: ReactNode
  status?: Status
  /** Not yet: the next step is a ring, those after it fainter. */
  ahead?: 'next' | 'later'
  what: ReactNode
  who?: ReactNode
  children?: ReactNode
}

const AHEAD = { next: 'is-next', later: 'is-later' } as const

/** What happened, newest first, or what comes, soonest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ id, when, status, ahead, what, who, children }) => (
        <li key={id} className={ahead ? AHEAD[ahead] : status ? `is-${status}` : undefined}>
          <span className="when">{when}</span>
          <div>
            <p>{what}</p>
            {who ? <p className="muted">{who}</p> : null}
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}
