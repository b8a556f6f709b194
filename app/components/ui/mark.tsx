import type { ReactNode } from 'react'
import { type Status, statusLabel } from './status.ts'

/** Only with its word beside it: a shape alone says nothing to who cannot see it. */
export function Shape({ status }: { status: Status }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#s-${status}`} />
    </svg>
  )
}

/** Status as colour, word and shape. The word is the class's own unless a nearer one is given: "Quá hạn 6 ngày". */
export function Mark({ status, plain, children }: { status: Status; plain?: boolean; children?: ReactNode }) {
  return (
    <span className={`mark is-${status}${plain ? ' mark-plain' : ''}`}>
      <Shape status={status} />
      <span>{children ?? statusLabel(status)}</span>
    </span>
  )
}

export function Marks({ children }: { children: ReactNode }) {
  return <span className="marks">{children}</span>
}
