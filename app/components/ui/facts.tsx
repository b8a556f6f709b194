import { Fragment, type ReactNode } from 'react'

export type Fact = { label: ReactNode; value: ReactNode; note?: ReactNode }

/** Terms and what holds for them: dates, parties, a file's origin. A fact that is not known is left out by the caller. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }, place) => (
        <Fragment key={place}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
