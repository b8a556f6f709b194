import { m } from '#i18n/messages.js'
import type { NavigationItem } from './navigation-items.ts'
import { paths } from './paths.ts'

/** The mark is a line that runs through: "thông suốt", clear all the way. */
export function Brand() {
  return (
    <a className="brand" href={paths.home()}>
      <svg viewBox="0 0 28 20" aria-hidden="true">
        <path d="M7 0v6M14 0v6M21 0v6M7 14v6M14 14v6M21 14v6" stroke="currentColor" strokeWidth="2.5" opacity=".55" />
        <path d="M0 10h28" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      {m.app_name()} <span>{m.app_province()}</span>
    </a>
  )
}

export function Navigation({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav className="nav" aria-label={m.shell_nav()}>
      <ul>
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
