import type { ReactNode } from 'react'
import { formatNumber } from './format.ts'
import type { Status } from './status.ts'

/** A number that opens its list. */
export function Figure({
  value,
  label,
  href,
  status,
}: {
  value: number
  label: ReactNode
  href: string
  status?: Status
}) {
  return (
    <a className={status ? `figure is-${status}` : 'figure'} href={href}>
      <b>{formatNumber(value)}</b>
      <span>{label}</span>
    </a>
  )
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>
}

/** What is left to do, number by number: the gaps of a plan. */
export function Ledger({
  entries,
}: {
  entries: readonly { value: number; of?: number; label: ReactNode; href: string; status?: Status }[]
}) {
  return (
    <div className="ledger">
      {entries.map(({ value, of, label, href, status }) => (
        <a key={href} href={href} className={status ? `is-${status}` : undefined}>
          <b>
            {formatNumber(value)}
            {of === undefined ? null : <small> / {formatNumber(of)}</small>}
          </b>
          <span>{label}</span>
        </a>
      ))}
    </div>
  )
}
