import type { ReactNode } from 'react'
import { Shape } from './mark.tsx'
import type { Status } from './status.ts'

/** The result of an action, said once after the redirect. */
export function Flash({ status = 'done', children }: { status?: Status; children: ReactNode }) {
  return (
    <div className={`flash is-${status} no-print`} role="status">
      <Shape status={status} />
      <p>{children}</p>
    </div>
  )
}

/** A standing remark. With a status, its edge takes the colour; the words must say it without. */
export function Notice({ status, children }: { status?: Status; children: ReactNode }) {
  return <div className={status ? `notice is-in is-${status}` : 'notice'}>{children}</div>
}

/** Nothing here yet: says so, and what would fill it. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children ? <div>{children}</div> : null}
    </div>
  )
}
