import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Form } from '../ui/form.tsx'
import { planPaths } from './plan-paths.ts'

export type TickLine = { anchor: string; text: string; aside?: ReactNode; isUnticked?: boolean }

type Props = {
  planId: string
  lines: readonly TickLine[]
  /** Without a form the lines only lead to their sentence. */
  form?: { commandId: string; idPrefix: string; children: ReactNode }
}

/**
 * The sentences of a bulk act, each in full and ticked beforehand, but for those the reader was unsure of: nothing is
 * accepted that was not on the page.
 */
export function TickedLines({ planId, lines, form }: Props) {
  const list = (
    <ul className="choices">
      {lines.map(({ anchor, text, aside, isUnticked }) => (
        <li key={anchor} className="choice">
          {form ? (
            <input
              type="checkbox"
              name="anchor"
              value={anchor}
              id={`${form.idPrefix}-${anchor}`}
              defaultChecked={!isUnticked}
            />
          ) : (
            <span />
          )}
          <span>
            <label htmlFor={form ? `${form.idPrefix}-${anchor}` : undefined}>
              <b>{anchor}</b> <span lang="vi">{text}</span>
            </label>{' '}
            {aside} <a href={planPaths.review(planId, anchor)}>{m.plan_open_sentence()}</a>
          </span>
        </li>
      ))}
    </ul>
  )
  if (!form) return list
  return (
    <Form commandId={form.commandId}>
      {list}
      {form.children}
    </Form>
  )
}
