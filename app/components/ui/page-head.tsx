import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'

/** The page's one `h1`, what it says in a line, and what can be done with the page as a whole. */
export function PageHead({
  title,
  lead,
  meta,
  actions,
}: {
  title: ReactNode
  lead?: ReactNode
  meta?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {meta ? <p className="muted">{meta}</p> : null}
      {actions ? <p className="actions">{actions}</p> : null}
    </div>
  )
}

export type Crumb = { label: ReactNode; href?: string }

/** From the widest to here; the last one is this page and no link. */
export function Crumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={m.ui_crumbs()}>
      <ol>
        {trail.map(({ label, href }, place) => (
          <li key={href ?? place}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
