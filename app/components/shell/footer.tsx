import { m } from '#i18n/messages.js'
import type { NavigationItem } from './navigation-items.ts'

export function Footer({ items, isDemo }: { items: readonly NavigationItem[]; isDemo: boolean }) {
  return (
    <footer className="footer">
      <div className="frame">
        {items.length > 0 ? (
          <nav aria-label={m.shell_nav_foot()}>
            <ul className="footer-links">
              {items.map(({ href, label, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <p>
          {m.app_name()} · {m.app_tagline()}
        </p>
        <p>
          {isDemo ? `${m.app_demo_note()} ` : ''}
          {m.app_footnote()}
        </p>
      </div>
    </footer>
  )
}
