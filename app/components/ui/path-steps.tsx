import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Mark } from './mark.tsx'

export type PathStep = {
  id: string
  name: ReactNode
  holder: ReactNode
  /** How long it lay there and how long it may: "2 ngày, hạn 2". */
  kept?: ReactNode
  /** Given when the limit was passed: "quá 5 ngày". */
  over?: ReactNode
  note?: ReactNode
  /** How it came here, where not by going on: sent back, reopened. */
  turn?: ReactNode
  place: 'passed' | 'here' | 'later'
}

const CLASSES = { passed: undefined, here: 'is-here', later: 'is-later' } as const satisfies Record<
  PathStep['place'],
  string | undefined
>

/** What its place on the line says to who cannot see it. */
const PLACES = {
  passed: m.ui_path_passed,
  here: m.ui_path_here,
  later: m.ui_path_later,
} as const satisfies Record<PathStep['place'], () => string>

/** The way of a matter through its steps, numbered from where it begins: where it is, who holds it, for how long. */
export function PathSteps({ steps, from = 1 }: { steps: readonly PathStep[]; from?: number }) {
  return (
    <ol className="path" start={from}>
      {steps.map(({ id, name, holder, kept, over, note, turn, place }, index) => (
        <li key={id} className={CLASSES[place]} aria-current={place === 'here' ? 'step' : undefined}>
          <span className="node" aria-hidden="true">
            {from + index}
          </span>
          {place === 'here' ? <span className="ahead" /> : null}
          <b>
            <span className="only-read">{PLACES[place]()} </span>
            {name}
          </b>
          {turn ? <Mark status="returned">{turn}</Mark> : null}
          {holder ? <span>{holder}</span> : null}
          {kept ? <span className="kept">{kept}</span> : null}
          {over ? <Mark status="overdue">{over}</Mark> : null}
          {note ? <span className="faint">{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
