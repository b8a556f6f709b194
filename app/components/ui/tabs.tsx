import type { ReactNode } from 'react'

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean; apart?: boolean }

/** Ways to cut the same list; each has an address and its count. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'true' : undefined}
          className={tab.apart ? 'apart' : undefined}
        >
          {tab.label} {tab.count === undefined ? null : <b>{tab.count}</b>}
        </a>
      ))}
    </nav>
  )
}
