import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { formatNumber } from '../ui/format.ts'

type Props = {
  days: number
  /** "ngày, hạn 3" */
  daysLabel: ReactNode
  children: ReactNode
  more?: ReactNode
  actions?: ReactNode
}

/** Who has the matter now and for how long: never "in progress" without it. */
export function Holder({ days, daysLabel, children, more, actions }: Props) {
  return (
    <section className="holder" aria-label={m.ui_holder()}>
      <p className="days">
        {formatNumber(days)} <small>{daysLabel}</small>
      </p>
      <p>
        {children}
        {more ? (
          <>
            <br />
            <span className="muted">{more}</span>
          </>
        ) : null}
      </p>
      {actions ? <p className="actions">{actions}</p> : null}
    </section>
  )
}
