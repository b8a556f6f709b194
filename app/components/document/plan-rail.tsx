import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

export type RailOption = { value: string; label: string }
export type RailSection = { href: string; title: string; count: number }

type Props = {
  action: string
  agencies: readonly RailOption[]
  agency?: string
  states: readonly { status: Status; count: number }[]
  state?: Status
  clauseCount: number
  sections: readonly RailSection[]
  clearHref?: string
}

/** Filters and contents beside the document. A state chosen dims at once by CSS; sent, the view has an address. */
export function PlanRail({ action, agencies, agency, states, state, clauseCount, sections, clearHref }: Props) {
  return (
    <aside className="rail no-print" aria-label={m.document_filter()}>
      <details className="rail-fold" open={Boolean(agency || state)}>
        <summary>
          {m.document_filter_and_contents()}
          <span className="when-closed">{m.ui_open()}</span>
          <span className="when-open">{m.ui_close()}</span>
        </summary>
        <form method="get" action={action} className="stack">
          <div className="field">
            <label className="faint" htmlFor="co-quan">
              {m.document_filter_agency()}
            </label>
            <select id="co-quan" name="co-quan" defaultValue={agency ?? ''}>
              <option value="">{m.document_filter_all_agencies()}</option>
              {agencies.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <fieldset>
            <legend className="faint">{m.document_filter_state()}</legend>
            <ul className="state-filter">
              <StateChoice id="loc-tat-ca" value="" checked={!state} count={clauseCount}>
                <span>{m.document_filter_all()}</span>
              </StateChoice>
              {states.map(({ status, count }) => (
                <StateChoice key={status} id={`loc-${status}`} value={status} checked={status === state} count={count}>
                  <Mark status={status} />
                </StateChoice>
              ))}
            </ul>
          </fieldset>
          <p className="actions">
            <Button>{m.ui_filter_submit()}</Button>
            {clearHref ? <a href={clearHref}>{m.ui_filter_clear()}</a> : null}
          </p>
        </form>
        <nav aria-labelledby="muc-luc">
          <h2 id="muc-luc">{m.document_contents()}</h2>
          <ol>
            {sections.map(({ href, title, count }) => (
              <li key={href}>
                <a href={href}>
                  <span>{title}</span>
                  <span>{formatNumber(count)}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
    </aside>
  )
}

function StateChoice({
  id,
  value,
  checked,
  count,
  children,
}: {
  id: string
  value: string
  checked: boolean
  count: number
  children: ReactNode
}) {
  return (
    <li>
      <label>
        <input type="radio" name="trang-thai" value={value} id={id} defaultChecked={checked} />
        {children}
        <span className="number">{formatNumber(count)}</span>
      </label>
    </li>
  )
}
