import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { formatNumber } from './format.ts'

type Props = {
  shown: number
  /** Left out where counting would read the whole table. */
  total?: number
  previousHref?: string
  nextHref?: string
  children?: ReactNode
}

/** Pages by key: the next and the previous, never a number that new rows would make untrue. */
export function Pager({ shown, total, previousHref, nextHref, children }: Props) {
  const count = formatNumber(shown)
  return (
    <nav className="pages" aria-label={m.ui_pager()}>
      <p>
        {total === undefined
          ? m.ui_pager_shown({ shown: count })
          : m.ui_pager_shown_of({ shown: count, total: formatNumber(total) })}
        {children}
      </p>
      {previousHref || nextHref ? (
        <ul>
          {previousHref ? (
            <li>
              <a href={previousHref} rel="prev">
                {m.ui_pager_previous()}
              </a>
            </li>
          ) : null}
          {nextHref ? (
            <li>
              <a href={nextHref} rel="next">
                {m.ui_pager_next()}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </nav>
  )
}
