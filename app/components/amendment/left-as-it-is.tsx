import type { LeftAsItIs } from '#domain/amendment/propose-changes.ts'
import { m } from '#i18n/messages.js'
import { STATE_LABELS } from '../assignment/labels.ts'
import { paths } from '../shell/paths.ts'
import { Details } from '../ui/details.tsx'
import { CHANGE_KIND_LABELS } from './labels.ts'

export type LeftLine = LeftAsItIs & { code: string; lead: string }

/** Work that the document speaks of and that stays as it is, each with why. */
export function LeftWork({ lines }: { lines: readonly LeftLine[] }) {
  if (lines.length === 0) return null
  return (
    <Details summary={m.amendment_left_title({ count: lines.length })} open={lines.length <= 10}>
      <p className="muted">{m.amendment_left_lead()}</p>
      <ul className="stack-s">
        {lines.map(({ assignmentId, code, lead, anchor, kind, state }) => (
          <li key={assignmentId}>
            <a href={paths.assignment(assignmentId)}>
              <b>{anchor}</b> {code}
            </a>{' '}
            {lead}.{' '}
            <span className="faint">
              {m.amendment_left_line({ kind: CHANGE_KIND_LABELS[kind](), state: STATE_LABELS[state].label() })}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
