import type { ReactNode } from 'react'
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
  place: 'passed' | 'here' | 'later'
}

const CLASSES = { passed: undefined, here: 'is-here', later: 'is-later' } as const satisfies Record<
  PathStep['place'],
  string | undefined
>

/** The way of a matter through its steps: where it is, who holds it, for how long. */
export function PathSteps({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol className="path">
      {steps.map(({ id, name, holder, kept, over, note, place }, index) => (
        <li key={id} className={CLASSES[place]} aria-current={place === 'here' ? 'step' : undefined}>
          <span className="node" aria-hidden="true">
            {index + 1}
          </span>
          {place === 'here' ? <span className="ahead" /> : null}
          <b>{name}</b>
          <span>{holder}</span>
          {kept ? <span className="kept">{kept}</span> : null}
          {over ? <Mark status="overdue">{over}</Mark> : null}
          {note ? <span className="faint">{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
